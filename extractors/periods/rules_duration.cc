// Lengths of time: two years, a five-month, several weeks, 12 to 18 months. Ages are figures, not periods.
#include "extractors/periods/lengths.h"
#include "extractors/periods/rule.h"
#include "extractors/periods/shapes.h"

namespace reckoner::periods {
namespace {

using Anchor = Reading::Anchor;
using Kind = Reading::Kind;

// "24 hours a day", "40 hours per week": a rate
bool Rate(const RuleMatch& match) {
  if (match.After(match.last()) == "per") return true;
  const Atom* article = match.after();
  const Atom* unit = match.after(2);
  return article && article->Is(Class::kArticle) && unit && unit->word->As(Class::kUnit) &&
         !(match.after(3) && match.after(3)->Is(Class::kAgo));
}

// "the 30-day rate", "the two day rally": the article belongs to the noun.
void DropArticle(const RuleMatch& match) {
  const Atom* approx = match["approx"];
  const Atom& first = approx ? *(approx + 1) : match.first();
  if (first.Is(Class::kDet) || first.Is(Class::kArticle)) match.SpanFrom(*(&first + 1));
}

// two years, 30-day, at least 72 hours, two more weeks, a couple of years
bool Counted(const RuleMatch& match, Reading& reading) {
  const Atom& unit = *match["unit"];
  const Atom& count = *match["count"];
  reading.kind = Kind::kDuration;
  const Grain grain = UnitOf(unit);
  const Amount amount{CountOf(count), grain, false};
  if (!IsLengthUnit(grain) || IsAge(match) || Rate(match) || amount.milli < 0) return false;
  if (IsAbbreviated(match, unit) && (!count.digits || unit.capital)) return false;
  reading.definite = match.Has("the");
  const bool hyphen = match.Has("hyphen");
  if (!IsPlural(unit) && !hyphen && amount.milli != 1000 && amount.milli > 1000) {
    // "five year low": a number before a singular unit, in lower case, and not a rank ("4 quarter").
    if (grain < Grain::kHour || grain == Grain::kQuarter || unit.capital) return false;
  }
  if (grain == Grain::kSecond && !IsPlural(unit) && !hyphen) return false;  // "one second"
  if (grain == Grain::kQuarter) {
    // Three quarters of the firms; three quarters said no; a million and three quarters; one quarter.
    const Atom* before = match.before();
    const bool counted =
        before && (before->Is(Class::kOrdinal) || before->Is(Class::kNth) || before->Is(Class::kRelative));
    const LowerWord lead = match.Before(match.first()), after = match.After(match.last());
    const bool three = amount.milli % 10000 == 3000;
    const bool part = three && (lead.empty() || lead == "and" || amount.milli > 3000) &&
                      !(after == "ago" || after == "later" || after == "earlier" || after == "in");
    const bool scaled = after == "million" || after == "billion" || after == "trillion";
    if (!match.Has("the") && !counted && (after == "of" || part || scaled || !IsPlural(unit))) return false;
  }
  if (count.Is(Class::kYear) && count.digits && amount.milli >= 1900000)
    return false;  // "2024 days"? no: a year before a noun
  reading.amounts = {amount};
  SetModifier(match, reading);
  if (match.Slice(count) == "half") return false;
  // "15 consecutive year-on-year drops"
  if (!IsPlural(unit) && match.after() && match.after()->Is(Class::kHyphen)) return false;
  if (!IsPlural(unit) && amount.milli > 1000) DropArticle(match);
  return true;
}

// a year, an hour, an additional year
bool One(const RuleMatch& match, Reading& reading) {
  const Atom& unit = *match["unit"];
  const Grain grain = UnitOf(unit);
  reading.kind = Kind::kDuration;
  reading.amounts = {{1000, grain, false}};
  SetModifier(match, reading);
  if (!IsLengthUnit(grain) || IsAge(match) || grain == Grain::kSecond || grain == Grain::kQuarter ||
      grain == Grain::kWeekend)
    return false;
  if (match.Has("approx") || match.Has("filler")) return true;
  // "for a year", not "$5 a year", "twice a week", "barrels a day".
  reading.emit = match.Listed(WordList::kLengthLead, match.Before(match.first()));
  return true;
}

bool Vague(const RuleMatch& match, Reading& reading) {
  const Atom& unit = *match["unit"];
  const Grain grain = UnitOf(unit);
  reading.kind = Kind::kDuration;
  reading.amounts = {{0, grain, true}};
  SetModifier(match, reading);
  if (IsAbbreviated(match, unit)) return false;
  const std::string_view count = match.Has("count") ? match.Slice(*match["count"]) : std::string_view();
  if (!IsPlural(unit)) DropArticle(match);
  if (count == "many" && match.Before(match.first()) == "as") return false;  // "thrice in as many months"
  if (count == "some" || count == "various") return grain >= Grain::kDay && grain != Grain::kQuarter;
  return IsLengthUnit(grain) && !IsAge(match);
}

// years, weeks, decades; weeks or months
bool Bare(const RuleMatch& match, Reading& reading) {
  const Atom& unit = *match["unit"];
  const Grain grain = UnitOf(unit);
  reading.kind = Kind::kDuration;
  reading.amounts = {{0, grain, true}};
  const LowerWord before = match.Before(match.first());
  if (IsAge(match) || match.Listed(WordList::kNotLength, before) || (unit.capital && !before.empty()))
    return false;
  if (match.before() && match.before()->Is(Class::kVague)) return false;  // Vague has said no
  if ((match.before() && match.before()->Is(Class::kNumber)) || (!before.empty() && IsDigit(before[0])))
    return false;
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
  SetModifier(match, reading);
  return IsLengthUnit(grain) && grain != Grain::kQuarter && grain != Grain::kSecond && !IsAge(match);
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
  SetModifier(match, reading);
  return IsLengthUnit(grain) && low < high && low > 0 && !IsAge(match) && !Rate(match);
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
    {"duration.bare", 1, "unit=units (or units)?", Bare},
};

}  // namespace

std::span<const Rule> DurationRules() { return kRules; }

}  // namespace reckoner::periods
