// Calendar units by their place: last year, this week, the previous month, the quarter, the same period, a
// year earlier.
#include "extractors/periods/rule.h"

namespace reckoner::periods {
namespace {

using Anchor = Reading::Anchor;
using Kind = Reading::Kind;

// last month, next year, the following week, this past quarter, the latest fiscal year
bool RelativeUnit(const RuleMatch& match, Reading& reading) {
  const Atom& relative = *(match["relative2"] ? match["relative2"] : match["relative"]);
  const Atom& unit = *match["unit"];
  const Sense* sense = relative.word->As(Class::kRelative);
  reading.kind = Kind::kUnit;
  reading.grain = UnitOf(unit);
  reading.steps = sense->value;
  reading.fiscal = unit.Code(Class::kUnit) == "FY" || match.Has("fiscal");
  if (sense->code == "context") reading.anchor = Anchor::kContext;
  if (sense->code == "latest") {
    reading.definite = true;
    reading.code = "LATEST";
    if (reading.grain == Grain::kYear) reading.steps = -1;
  }
  // "This Week", a programme.
  if (relative.capital && unit.capital) return false;
  if (match.Slice(relative) == "same" || match.Slice(relative) == "Same") return false;  // unit.same
  // "this past spring", "this coming week": else two such words don't belong together ("following last
  // month").
  if (match.Has("relative2") && match["relative"]->word->As(Class::kRelative)->value != 0) return false;
  // "that last week" is a conjunction before it.
  if (match.Has("relative2") && match["relative"]->word->As(Class::kRelative)->code == "context")
    return false;
  // "this second", "the last minute": no calendar unit; "a past life".
  if (reading.grain < Grain::kDay) return false;
  // "the last day", "the following day", "that day" are days; "this half" needs a calendar.
  if (reading.grain == Grain::kBusinessDay || reading.grain == Grain::kMillennium) return false;
  const std::string_view word = match.Slice(relative);
  if (word == "next" && reading.grain == Grain::kDay && match.Has("the")) reading.anchor = Anchor::kContext;
  // "the last quarter of 1997", "the last week of July" count inside what follows.
  if ((word == "last" || word == "Last") && match.after() && match.after()->Is(Class::kOf)) return false;
  if (reading.grain == Grain::kHalf && sense->value == -1 && sense->code == "last") return false;
  // "the past decade" is a length up to now; the past year is told as a year.
  if (sense->code == "past" && !match.Has("relative2")) {
    const LowerWord before = match.Before(match.first());
    const bool bare = before == "for" || before == "in" || before == "during" || before == "over";
    if (reading.grain == Grain::kDay || (!match.Has("the") && !bare)) return false;
    if (reading.grain >= Grain::kDecade) {
      reading.kind = Kind::kDuration;
      reading.amounts = {{1000, reading.grain, false}};
    }
  }
  return true;
}

// the year, the quarter, the week; the full year
bool DefiniteUnit(const RuleMatch& match, Reading& reading) {
  const Atom& unit = *match["unit"];
  reading.kind = Kind::kUnit;
  reading.grain = UnitOf(unit);
  reading.definite = true;
  reading.fiscal = unit.Code(Class::kUnit) == "FY" || match.Has("fiscal");
  switch (reading.grain) {
    case Grain::kYear:
    case Grain::kQuarter:
    case Grain::kMonth:
    case Grain::kWeek:
    case Grain::kWeekend:
      break;
    case Grain::kDay:
    case Grain::kDecade:
    case Grain::kCentury:
    case Grain::kHalf:
      reading.emit = false;
      break;
    default:
      return false;
  }
  // "the year's best", "the week that was" read on; "the year 2000" is another rule's.
  const LowerWord after = match.After(match.last());
  if (after == "before" || after == "after" || after == "when" || after == "that" || after == "in" ||
      after == "since")
    reading.emit = reading.emit && after == "in";
  const LowerWord before = match.Before(match.first());
  if (match.after() && match.after()->Is(Class::kHyphen))
    return false;  // "the quarter-to-quarter comparison"
  if (before == "on" && reading.grain > Grain::kDay)
    return false;                  // "up 5% on the month": the basis of a rate
  if (unit.capital) return false;  // "Person of the Year", "The Week"
  return true;
}

// its fiscal year
bool OwnYear(const RuleMatch& match, Reading& reading) {
  return DefiniteUnit(match, reading) && reading.fiscal;
}

// the same period, the corresponding quarter, that period
bool SameUnit(const RuleMatch& match, Reading& reading) {
  const Atom& unit = *match["unit"];
  reading.kind = Kind::kSame;
  if (!unit.Is(Class::kPeriod)) {
    reading.grain = UnitOf(unit);
    if (reading.grain < Grain::kDay) return false;
  }
  if (match.Slice(*match["same"]) == "like" || match.Slice(*match["same"]) == "similar") reading.emit = false;
  return true;
}

// the latest period
bool LatestPeriod(const RuleMatch& match, Reading& reading) {
  reading.kind = Kind::kSame;
  return match["relative"]->word->As(Class::kRelative)->code == "latest";
}

// year-earlier, the year-ago quarter, the comparable year-ago period; the year ago period
bool YearAgo(const RuleMatch& match, Reading& reading) {
  reading.kind = Kind::kSame;
  reading.anchor = Anchor::kContext;
  reading.steps = -1;
  reading.code = "shift";
  if (const Atom* ago = match["ago"]) {
    const std::string_view code = ago->Code(Class::kYearago);
    reading.grain = code == "P1Y"   ? Grain::kYear
                    : code == "P3M" ? Grain::kQuarter
                    : code == "P1M" ? Grain::kMonth
                                    : Grain::kWeek;
  } else {
    reading.grain = UnitOf(*match["length"]);
    if (reading.grain != Grain::kYear && reading.grain != Grain::kMonth) return false;
    if (match["back"]->Value(Class::kAgo) != -1) return false;
  }
  if (const Atom* unit = match["unit"]; unit && unit->word->As(Class::kUnit)) {
    reading.number = static_cast<int>(UnitOf(*unit));  // what the context must be
  }
  return true;
}

constexpr Rule kRules[] = {
    {"unit.relative", 1,
     "the=the|det? relative=relative relative2=relative? fiscal=fiscal? hyphen? unit=unit", RelativeUnit},
    {"unit.relative_full", 1, "the=the|det? relative=relative filler fiscal=fiscal? unit=unit", RelativeUnit},
    {"unit.definite", 1, "the=the (filler)? fiscal=fiscal? unit=unit", DefiniteUnit},
    {"unit.own_year", 1, "det fiscal=fiscal? unit=unit", OwnYear},
    {"unit.same", 1, "the? same=same of? unit=unit|period", SameUnit},
    {"unit.latest_period", 1, "the? relative=relative period", LatestPeriod},
    {"unit.year_ago", 1, "the? same? ago=yearago same? fiscal? unit=unit|period", YearAgo},
    {"unit.year_ago_words", 1, "the|article? length=unit back=ago unit=unit|period", YearAgo},
    {"unit.year_ago_bare", 1, "ago=yearago", YearAgo},
};

}  // namespace

std::span<const Rule> UnitRules() { return kRules; }

}  // namespace reckoner::periods
