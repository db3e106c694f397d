// Lengths of time: two years, a five-month, several weeks, the past two months, the first nine months, 12 to
// 18 months. Ages are figures, not periods.
#include <algorithm>

#include "extractors/periods/rule.h"
#include "extractors/periods/shapes.h"

namespace reckoner {
namespace {

using Anchor = Reading::Anchor;
using Kind = Reading::Kind;

template <size_t N>
bool In(const std::string_view (&list)[N], std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

Grain UnitOf(const Atom& atom) {
  return static_cast<Grain>(atom.Value(atom.word->As(Class::kUnit) ? Class::kUnit : Class::kUnits));
}

// "sec", "min", "mo": units only after a number.
bool Abbreviated(const RuleMatch& match, const Atom& unit) {
  const std::string_view word = match.Slice(unit);
  return word.size() <= 3 && word != "day" && word != "Day";
}

bool Plural(const Atom& atom) { return atom.word->As(Class::kUnits) != nullptr; }

// "45 years old", "a 45-year-old", "years of age", "aged two years": the figures' business.
bool Age(const RuleMatch& match) {
  const std::string_view text = match.text();
  size_t pos = match.last().span.end;
  if (pos < text.size() && text[pos] == '-') ++pos;
  const std::string after = WordAfter(text, pos);
  if (after == "old" || after == "olds") return true;
  if (after == "of") {
    const size_t of = text.find("of", pos);
    if (of != std::string_view::npos && WordAfter(text, of + 2) == "age") return true;
  }
  const std::string before = WordBefore(text, match.first().span.begin);
  return before == "aged" || before == "age";
}

// "24 hours a day": a rate
bool Rate(const RuleMatch& match) {
  const Atom* next = match.after();
  return next && next->Is(Class::kArticle) && next != &match.run().back() &&
         (next + 1)->word->As(Class::kUnit) &&
         !((next + 1) != &match.run().back() && (next + 2)->Is(Class::kAgo));
}

// "28 million years", "light years": not ours to read.
bool Scaled(const RuleMatch& match) {
  static constexpr std::string_view kScales[] = {"million", "billion", "trillion", "light", "man",
                                                 "m",       "bn",      "million-", "odd"};
  return In(kScales, WordBefore(match.text(), match.first().span.begin));
}

// "over" and "under" are "more than" and "less than" only where no verb or noun makes prepositions of them.
void SetModifiers(const RuleMatch& match, Reading& reading) {
  if (const Atom* orso = match["orso"]) reading.mod = orso->Code(Class::kOrso);
  const Atom* approx = match["approx"];
  if (!approx) return;
  const std::string_view word = match.Slice(*approx);
  if (word == "over" || word == "under" || word == "Over" || word == "Under" || word == "some" ||
      word == "better than") {
    static constexpr std::string_view kLeads[] = {"for",  "just", "well",  "in",   "lasted", "of", "after",
                                                  "than", "with", "takes", "took", "a",      "by", "at"};
    if (match.Has("the") || !In(kLeads, WordBefore(match.text(), approx->span.begin))) {
      match.SpanFrom(*(approx + 1));
      return;
    }
  }
  reading.mod = approx->Code(Class::kApprox);
}

// "the 30-day rate", "the two day rally": the article belongs to the noun.
void DropArticle(const RuleMatch& match) {
  const Atom* approx = match["approx"];
  const Atom& first = approx ? *(approx + 1) : match.first();
  if (first.Is(Class::kDet) || first.Is(Class::kArticle)) match.SpanFrom(*(&first + 1));
}

bool Usable(Grain unit) { return unit != Grain::kHalf && unit != Grain::kSeason; }

// two years, 30-day, at least 72 hours, two more weeks, a couple of years
bool Counted(const RuleMatch& match, Reading& reading) {
  const Atom& unit = *match["unit"];
  const Atom& count = *match["count"];
  reading.kind = Kind::kDuration;
  const Grain grain = UnitOf(unit);
  Amount amount{count.word->As(Class::kNumber) ? int64_t{count.Value(Class::kNumber)} * 1000 : count.milli,
                grain, false};
  if (!Usable(grain) || Age(match) || Rate(match) || amount.milli < 0) return false;
  if (Abbreviated(match, unit) && (!count.digits || unit.capital)) return false;
  reading.definite = match.Has("the");
  const bool hyphen = match.Has("hyphen");
  if (!Plural(unit) && !hyphen && amount.milli != 1000 && amount.milli > 1000) {
    // "five year low": a number before a singular unit, in lower case, and not a rank ("4 quarter").
    if (grain < Grain::kHour || grain == Grain::kQuarter || unit.capital) return false;
  }
  if (grain == Grain::kSecond && !Plural(unit) && !hyphen) return false;  // "one second"
  if (grain == Grain::kQuarter) {
    // Three quarters of the firms; one quarter.
    const Atom* before = match.before();
    const bool counted =
        before && (before->Is(Class::kOrdinal) || before->Is(Class::kNth) || before->Is(Class::kRelative));
    if (!match.Has("the") && !counted &&
        (WordAfter(match.text(), match.last().span.end) == "of" || !Plural(unit)))
      return false;
  }
  if (count.Is(Class::kYear) && count.digits && amount.milli >= 1900000)
    return false;  // "2024 days"? no: a year before a noun
  reading.amounts = {amount};
  SetModifiers(match, reading);
  if (match.Slice(count) == "half") return false;
  // "15 consecutive year-on-year drops"
  if (!Plural(unit) && match.after() && match.after()->Is(Class::kHyphen)) return false;
  if (!Plural(unit) && amount.milli > 1000) DropArticle(match);
  return true;
}

// a year, an hour, an additional year
bool One(const RuleMatch& match, Reading& reading) {
  const Atom& unit = *match["unit"];
  const Grain grain = UnitOf(unit);
  reading.kind = Kind::kDuration;
  reading.amounts = {{1000, grain, false}};
  SetModifiers(match, reading);
  if (!Usable(grain) || Age(match) || grain == Grain::kSecond || grain == Grain::kQuarter ||
      grain == Grain::kWeekend)
    return false;
  if (match.Has("approx") || match.Has("filler")) return true;
  // "for a year", not "$5 a year", "twice a week", "barrels a day".
  static constexpr std::string_view kLeads[] = {
      "for",    "in",    "within", "after",    "over",  "about", "than",   "nearly", "almost",
      "least",  "under", "lasted", "lasting",  "lasts", "last",  "took",   "take",   "takes",
      "taking", "spent", "spend",  "spending", "only",  "just",  "around", "during", "wait",
      "waited", "by",    "of",     "until",    "be",    "or"};
  const std::string before = WordBefore(match.text(), match.first().span.begin);
  reading.emit = In(kLeads, before);
  return true;
}

bool Vague(const RuleMatch& match, Reading& reading) {
  const Atom& unit = *match["unit"];
  const Grain grain = UnitOf(unit);
  reading.kind = Kind::kDuration;
  reading.amounts = {{0, grain, true}};
  SetModifiers(match, reading);
  if (Abbreviated(match, unit)) return false;
  const std::string_view count = match.Has("count") ? match.Slice(*match["count"]) : std::string_view();
  if (!Plural(unit)) DropArticle(match);
  if (count == "some" || count == "various") return grain >= Grain::kDay && grain != Grain::kQuarter;
  return Usable(grain) && !Age(match) && !Scaled(match);
}

// years, weeks, decades; weeks or months
bool Bare(const RuleMatch& match, Reading& reading) {
  const Atom& unit = *match["unit"];
  const Grain grain = UnitOf(unit);
  reading.kind = Kind::kDuration;
  reading.amounts = {{0, grain, true}};
  static constexpr std::string_view kNot[] = {
      "those",    "these",  "man",      "trading", "business", "working",  "light",    "one",
      "election", "school", "kilowatt", "watt",    "megawatt", "gigawatt", "terawatt", "after",
      "happy",    "rush",   "office",   "opening", "holi",     "old",      "dog",      "salad"};
  const std::string before = WordBefore(match.text(), match.first().span.begin);
  if (Age(match) || Scaled(match) || In(kNot, before) || (unit.capital && !before.empty())) return false;
  if (match.before() && match.before()->Is(Class::kNumber)) return false;
  if (!before.empty() && IsDigit(before[0])) return false;
  return grain == Grain::kHour || grain == Grain::kDay || grain == Grain::kWeek || grain == Grain::kMonth ||
         grain == Grain::kYear || grain == Grain::kDecade || grain == Grain::kCentury;
}

bool Fractioned(const RuleMatch& match,
                Reading& reading) {  // half a year, two and a half years, a year and a half
  const Atom& unit = *match["unit"];
  const Grain grain = UnitOf(unit);
  const Atom* count = match["count"];
  const int64_t whole = !count                            ? 0
                        : count->Is(Class::kArticle)      ? 1000
                        : count->word->As(Class::kNumber) ? 0
                                                          : count->milli;
  reading.kind = Kind::kDuration;
  reading.amounts = {{whole + 500, grain, false}};
  SetModifiers(match, reading);
  return Usable(grain) && grain != Grain::kQuarter && grain != Grain::kSecond && !Age(match);
}

// a half-hour, half-century
bool HalfJoined(const RuleMatch& match, Reading& reading) {
  const Grain grain = UnitOf(*match["unit"]);
  if (grain == Grain::kHour) {
    reading.amounts = {{30000, Grain::kMinute, false}};
  } else if (grain == Grain::kCentury) {
    reading.amounts = {{50000, Grain::kYear, false}};
  } else {
    return false;  // "half-year sales"
  }
  reading.kind = Kind::kDuration;
  return true;
}

// a quarter of a century
bool QuarterCentury(const RuleMatch& match, Reading& reading) {
  if (UnitOf(*match["unit"]) != Grain::kCentury) return false;
  reading.kind = Kind::kDuration;
  reading.amounts = {{25000, Grain::kYear, false}};
  return true;
}

bool CountRange(const RuleMatch& match, Reading& reading) {  // 12 to 18 months
  const Atom& unit = *match["unit"];
  const Grain grain = UnitOf(unit);
  const int64_t low = match["count"]->Is(Class::kArticle) ? 1000 : match["count"]->milli;
  const int64_t high = match["count2"]->milli;
  reading.kind = Kind::kDuration;
  reading.amounts = {{low, grain, false}};
  SetModifiers(match, reading);
  return Usable(grain) && low < high && !Age(match) && low > 0;
}

// the past two months, the next few years, the last five years, the 3 next weeks
bool Anchored(const RuleMatch& match, Reading& reading) {
  const Atom& unit = *match["unit"];
  const Atom& relative = *match["relative"];
  const Sense* sense = relative.word->As(Class::kRelative);
  const Grain grain = UnitOf(unit);
  reading.kind = Kind::kDuration;
  const Atom* count = match["count"];
  const bool unknown = !count || count->Is(Class::kVague);
  int64_t milli = unknown                           ? 0
                  : count->word->As(Class::kNumber) ? int64_t{count->Value(Class::kNumber)} * 1000
                                                    : count->milli;
  reading.amounts = {{milli, grain, unknown}};
  reading.steps = sense->value;
  SetModifiers(match, reading);
  if (sense->code == "context") {
    reading.anchor = Anchor::kContext;
    reading.steps = sense->value;
  }
  if (!Usable(grain) || Age(match)) return false;
  if (!unknown && !Plural(unit) && !match.Has("hyphen") && milli > 1000 && !match.Has("count2")) {
    return false;  // "the last 12 year"
  }
  if (match.Slice(relative) == "that") return false;  // a conjunction
  if (sense->value == 0 && sense->code != "latest") {
    // "these two years", "the same two days": not anchored, but a length.
    return !unknown && match.Slice(relative) != "same" && match.Slice(relative) != "current" &&
           match.Slice(relative) != "present";
  }
  if (!count && match.Slice(relative) == "last") return false;  // "last days"
  // "following 10 days of talks": a preposition, without its article
  if (sense->code == "context" && sense->value == 1 && !match.Has("the")) return false;
  if (sense->code == "last" && match.after() && match.after()->Is(Class::kOf))
    return false;  // "the last two weeks of May"
  return true;
}

bool Recent(const RuleMatch& match, Reading& reading) {  // recent years
  const Grain grain = UnitOf(*match["unit"]);
  reading.kind = Kind::kDuration;
  reading.amounts = {{0, grain, true}};
  reading.steps = -1;
  return Usable(grain) && grain >= Grain::kHour && !Abbreviated(match, *match["unit"]);
}

// the first nine months
bool FirstOf(const RuleMatch& match, Reading& reading) {
  const Atom& nth = *match["nth"];
  const Reading& length = match.Term("length");
  if (nth.Is(Class::kOrdinal) && nth.Value(Class::kOrdinal) != 1) return false;
  if (length.kind != Kind::kDuration || length.steps != 0 || length.amounts.size() != 1) return false;
  if (length.amounts[0].milli == 1000 && !length.amounts[0].unknown) return false;  // "the first one-year"
  reading = length;
  reading.number = nth.Is(Class::kOrdinal) || nth.Value(Class::kNth) == 1 ? 1 : -1;
  reading.emit = true;
  return true;
}

constexpr Rule kRules[] = {
    {"duration.count", 1,
     "approx=approx? the=the|det|article? count=number (filler)? hyphen=hyphen? (filler)? unit=unit|units "
     "orso=orso?",
     Counted},
    {"duration.count_more", 1,
     "approx=approx? the=the|det? count=number filler filler? unit=unit|units orso=orso?", Counted},
    {"duration.one", 1, "approx=approx? article filler=filler? unit=unit orso=orso?", One},
    {"duration.one_or_so", 1, "approx=approx? article unit=unit orso=orso", Vague},
    {"duration.vague", 1, "approx=approx? the|det? article? count=vague filler? hyphen? unit=units|unit",
     Vague},
    {"duration.half", 1, "approx=approx? half article|the? unit=unit", Fractioned},
    {"duration.half_unit", 1, "approx=approx? article half hyphen? unit=unit", Fractioned},
    {"duration.half_joined", 1, "half hyphen unit=unit", HalfJoined},
    {"duration.quarter_century", 1, "article? quarterword hyphen? of? article? unit=unit", QuarterCentury},
    {"duration.and_half", 1,
     "approx=approx? count=number|article hyphen? and hyphen? article? hyphen? half hyphen? unit=unit|units",
     Fractioned},
    {"duration.unit_and_half", 1, "approx=approx? count=article|number unit=unit|units and article half",
     Fractioned},
    {"duration.count_range", 1,
     "approx=approx? the=the? count=number to|hyphen|or count2=number hyphen? filler? unit=unit|units",
     CountRange},
    {"duration.unit_or_two", 1, "approx=approx? article unit=unit or number", One},
    {"duration.anchored", 1,
     "approx=approx? the=the|det? relative=relative count=number|vague (to|hyphen count2=number)? "
     "hyphen=hyphen? filler? unit=unit|units orso=orso?",
     Anchored},
    {"duration.anchored_article", 1,
     "approx=approx? the=the|det? relative=relative article? count=number of? unit=units", Anchored},
    {"duration.anchored_units", 1, "the=the|det? relative=relative unit=units", Anchored},
    {"duration.anchored_after", 1, "approx=approx? the=the|det? count=number relative=relative unit=units",
     Anchored},
    {"duration.recent", 1, "the? recent unit=units", Recent},
    {"duration.first", 2, "the=the|det? nth=ordinal|nth hyphen? length=Duration", FirstOf},
    {"duration.bare", 1, "unit=units (or units)?", Bare},
};

}  // namespace

std::span<const Rule> DurationRules() { return kRules; }

}  // namespace reckoner
