// Terms put together: the third quarter of 2016, last year's first half, the same period last year, Thursday
// evening, the March quarter.
#include "extractors/periods/rule.h"

namespace reckoner::periods {
namespace {

using Anchor = Reading::Anchor;
using Direction = Reading::Direction;
using Kind = Reading::Kind;

bool NamesYear(const Reading& reading) {
  return reading.kind != Kind::kCalendar || reading.year >= 0 || reading.base >= 0 ||
         reading.direction != Direction::kNone;
}

// May this year, the third quarter of 2016, Jan. 5 of last year
bool OfYear(const RuleMatch& match, Reading& reading) {
  const Reading& part = match.Term("part");
  const Reading& year = match.Term("year");
  if (part.kind != Kind::kCalendar || NamesYear(part) || year.fiscal + part.fiscal > 2) return false;
  if (part.weekday && part.day < 0) return false;
  // "third quarter, 2016" but not "in May, last year's figures".
  if (match.Has("comma") && (year.kind != Kind::kCalendar || year.definite)) return false;
  // "the third quarter the year": a bare "the year" needs its "of".
  if (year.definite && !match.Has("of")) return false;
  reading = part;
  reading.emit = true;
  reading.base = match["year"]->reading;
  reading.fiscal |= year.fiscal;
  // "the first quarter of 2026-27": of a year that the calendar doesn't have
  if (year.number == year.year + 1 && (part.grain == Grain::kQuarter || part.grain == Grain::kHalf))
    reading.fiscal = true;
  return true;
}

bool YearPoss(const RuleMatch& match, Reading& reading) { return OfYear(match, reading); }

// the same period last year, the year-earlier quarter
bool SameOf(const RuleMatch& match, Reading& reading) {
  reading = match.Term("same");
  if (reading.kind != Kind::kSame || reading.base >= 0 || reading.code == "shift") return false;
  const Reading& base = match.Term("base");
  reading.base = match["base"]->reading;
  reading.emit = true;
  // "the same period a year earlier" is a year before the context.
  return base.kind == Kind::kUnit || base.kind == Kind::kCalendar || base.kind == Kind::kShift ||
         base.kind == Kind::kSame;
}

// Thursday evening, 10 p.m. Wednesday, noon Saturday, tomorrow morning, Jan. 5 at 9 a.m., 3 a.m. on Saturday
// morning
bool DayAndTime(const RuleMatch& match, Reading& reading) {
  const Reading& time = match.Term("time");
  reading = match.Term("day");
  if (time.kind != Kind::kTime || !reading.time.empty() || reading.kind == Kind::kRange ||
      reading.grain != Grain::kDay)
    return false;
  if (match.Has("comma") && time.time.size() == 3) return false;
  if (match.Has("again") && time.time.size() == 3 && match.Term("again").time != time.time) return false;
  reading.time = time.time;
  reading.mod = time.mod;
  reading.emit = true;
  return true;
}

bool TwoTimes(const RuleMatch& match, Reading& reading) {  // 4 in the morning
  reading = match.Term("clock");
  const Reading& part = match.Term("part");
  if (part.time.size() != 3 || reading.time.size() != 6) return false;
  reading.emit = true;
  return true;
}

// the March quarter: the one that ends with it
bool MonthQuarter(const RuleMatch& match, Reading& reading) {
  const Reading& month = match.Term("month");
  const Grain unit = UnitOf(*match["unit"]);
  if (match.before() && match.before()->Is(Class::kHyphen) && match.before(2) &&
      match.before(2)->Is(Class::kTMonth)) {
    return false;  // "the October-December quarter"
  }
  if ((unit != Grain::kQuarter && unit != Grain::kHalf) || month.kind != Kind::kCalendar ||
      !month.mod.empty())
    return false;
  reading.kind = Kind::kSpan;
  reading.grain = unit;
  reading.amounts = {{1000, unit, false}};
  reading.base = match["month"]->reading;
  reading.code = "ended";
  return true;
}

// the Labor Day weekend, Christmas week
bool HolidayWeek(const RuleMatch& match, Reading& reading) {
  const Reading& day = match.Term("day");
  reading.kind = Kind::kSpan;
  reading.grain = UnitOf(*match["unit"]);
  reading.base = match["day"]->reading;
  reading.code = reading.grain == Grain::kWeekend ? "weekend" : "of";
  return day.holiday >= 0 && (reading.grain == Grain::kWeekend || reading.grain == Grain::kWeek);
}

constexpr Rule kRules[] = {
    {"compound.of_year", 2, "part=Month|Quarter|Half|Season|Day|Week of=of|in|for? comma=comma? year=Year",
     OfYear},
    {"compound.year_poss", 2, "year=Year poss part=Month|Quarter|Half|Season", YearPoss},
    {"compound.same_of", 2, "same=Unit of|in|article? base=Year|Quarter|Month|Week|Unit", SameOf},
    {"compound.same_shift", 4, "same=Unit base=Year|Quarter|Month", SameOf},
    {"compound.day_time", 2, "day=Day|Weekday comma=comma? on|at|in? the? time=Clock|Part", DayAndTime},
    {"compound.time_day", 2, "time=Clock|Part comma=comma? on|of? day=Day|Weekday again=Part?", DayAndTime},
    {"compound.clock_part", 2, "clock=Clock in|at? part=Part", TwoTimes},
    {"compound.month_quarter", 2, "the? month=Month hyphen? unit=unit", MonthQuarter},
    {"compound.holiday_week", 2, "day=Day unit=unit", HolidayWeek},
};

}  // namespace

std::span<const Rule> CompoundRules() { return kRules; }

}  // namespace reckoner::periods
