#include "extractors/periods/lengths.h"

namespace reckoner::periods {
namespace {

// "14% more than a year ago": what is more is the figure, not the year.
bool ComparesFigure(const RuleMatch& match, const Atom& approx) {
  const std::string_view word = match.Slice(approx);
  if (!word.ends_with(" than")) return false;
  const char before = match.CharBefore(approx, 2);
  if (before == '%' || (before >= '0' && before <= '9')) return true;
  const LowerWord unit = match.Before(approx);
  for (std::string_view figure :
       {"percent", "pct", "cent", "points", "point", "million", "billion", "trillion"}) {
    if (unit == figure) return true;
  }
  return false;
}

}  // namespace

// "45 years old", "a 45-year-old", "years of age", "aged two years": the figures' business.
bool IsAge(const RuleMatch& match) {
  const Atom& last = match.last();
  const LowerWord after = WordAfter(match.text(), last.span.end + (match.CharAfter(last) == '-' ? 1 : 0));
  if (after == "old" || after == "olds") return true;
  if (after == "of" && match.after() && match.After(*match.after()) == "age") return true;
  const LowerWord before = match.Before(match.first());
  if (before == "of") {  // "under the age of 5 years"
    const LowerWord noun =
        WordBefore(match.text(), match.text().find_last_of("oO", match.first().span.begin - 1));
    if (noun == "age" || noun == "ages") return true;
  }
  return before == "aged" || before == "age";
}

// "sec", "min", "mo": units only after a number.
bool IsAbbreviated(const RuleMatch& match, const Atom& unit) {
  const std::string_view word = match.Slice(unit);
  return word.size() <= 3 && word != "day" && word != "Day";
}

// "over" and "under" are "more than" and "less than" only where no verb or noun makes prepositions of them.
void SetModifier(const RuleMatch& match, Reading& reading) {
  if (const Atom* orso = match["orso"]) reading.mod = orso->Code(Class::kOrso);
  const Atom* approx = match["approx"];
  if (!approx) return;
  const std::string_view word = match.Slice(*approx);
  if (ComparesFigure(match, *approx)) {
    match.SpanFrom(*(approx + 1));
    return;
  }
  if (word == "over" || word == "under" || word == "Over" || word == "Under" || word == "some" ||
      word == "better than") {
    if (match.Has("the") || !match.Listed(WordList::kMoreThanLead, match.Before(*approx))) {
      match.SpanFrom(*(approx + 1));
      return;
    }
  }
  reading.mod = approx->Code(Class::kApprox);
}

}  // namespace reckoner::periods
