// Words that point from here by themselves: yesterday, year-end, year to date, now, the past.
#include "extractors/periods/rule.h"

namespace reckoner::periods {
namespace {

using Anchor = Reading::Anchor;
using Kind = Reading::Kind;

bool Dayword(const RuleMatch& match, Reading& reading) {
  const Atom& day = *match["day"];
  reading.kind = Kind::kUnit;
  reading.grain = Grain::kDay;
  reading.steps = day.Value(Class::kDayword);
  reading.time = day.Code(Class::kDayword);
  // "USA Today", "today's": the newspaper has its capital after another.
  if (day.capital && match.Slice(day) == "Today") {
    const std::string_view text = match.text();
    const size_t begin = day.span.begin;
    if (begin >= 2 && text[begin - 1] == ' ' && text[begin - 2] >= 'A' && text[begin - 2] <= 'Z')
      return false;
  }
  return true;
}

bool Endpoint(const RuleMatch& match, Reading& reading) {
  const Atom& point = *match["point"];
  const std::string_view word = match.Slice(point);
  const char first = static_cast<char>(word[0] | 32);
  reading.kind = Kind::kUnit;
  reading.grain = first == 'm'   ? Grain::kMonth
                  : first == 'q' ? Grain::kQuarter
                  : first == 'w' ? Grain::kWeek
                                 : Grain::kYear;
  reading.code = "ENDPOINT";
  if (const Atom* relative = match["relative"]) {
    const Sense* sense = relative->word->As(Class::kRelative);
    reading.steps = sense->value;
    if (sense->code == "context") reading.anchor = Anchor::kContext;
  }
  if (const Atom* year = match["year"]) {
    if (reading.grain != Grain::kYear) return false;
    reading.kind = Kind::kCalendar;
    reading.grain = Grain::kDay;
    reading.month = 12;
    reading.day = 31;
    reading.year = static_cast<int>(year->milli / 1000);
  }
  return true;
}

// year to date, month to date
bool ToDate(const RuleMatch& match, Reading& reading) {
  const auto unit = GrainNamed(match["word"]->Code(Class::kTodate));
  reading.kind = Kind::kUnit;
  reading.grain = unit.value_or(Grain::kNone);
  reading.code = "TODATE";
  return unit.has_value();
}

bool Reference(const RuleMatch& match, Reading& reading) {
  reading.kind = Kind::kReference;
  reading.code = match["word"]->Code(Class::kReference);
  const std::string_view word = match.Slice(*match["word"]);
  const LowerWord after = match.After(match.last());
  if (word == "the future" || word == "the Future") {
    // "the future king": an adjective before its noun; "the future of our peoples".
    return after != "of" && match.EndsHere(after);
  }
  if (word == "Now" || word == "now") return after != "defunct" && after != "famous";
  return true;
}

// the past, in the past
bool Past(const RuleMatch& match, Reading& reading) {
  // "the past two months", "the past president": it goes on.
  if (const Atom* next = match.after();
      next && !next->Is(Class::kComma) && !next->Is(Class::kAnd) && !next->Is(Class::kRelative))
    return false;
  if (!match.EndsHere(match.After(match.last()))) return false;
  reading.kind = Kind::kReference;
  reading.code = "PAST_REF";
  return true;
}

constexpr Rule kRules[] = {
    {"day.word", 1, "day=dayword", Dayword},
    {"unit.endpoint", 1, "the? relative=relative? point=endpoint (of|comma? year=year)?", Endpoint},
    {"unit.to_date", 1, "the? word=todate", ToDate},
    {"reference", 1, "word=reference", Reference},
    {"reference.past", 1, "the word=past", Past},
};

}  // namespace

std::span<const Rule> ReferenceRules() { return kRules; }

}  // namespace reckoner::periods
