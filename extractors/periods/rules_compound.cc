// Terms put together: the third quarter of 2016, last year's first half, the third week of October, Friday
// next week, Thursday evening.
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

// the third week of October, the first two quarters of 1998, the last day of March, first friday of july
bool NthOf(const RuleMatch& match, Reading& reading) {
  const Atom& nth = *match["nth"];
  reading.kind = Kind::kNth;
  reading.base = match["base"]->reading;
  if (const Sense* relative = nth.word->As(Class::kRelative)) {
    if (relative->code != "last") return false;
    reading.number = -1;
  } else {
    reading.number = nth.word->As(Class::kNth) ? nth.Value(Class::kNth) : nth.Value(Class::kOrdinal);
  }
  if (match.Has("length")) {
    const Reading& length = match.Term("length");
    constexpr int64_t kMaxCount = 400;
    if (length.kind != Kind::kDuration || length.steps != 0 || length.amounts.size() != 1) return false;
    const Amount& amount = length.amounts[0];
    if (amount.unknown || amount.milli % 1000 != 0 || amount.milli <= 0 || amount.milli > kMaxCount * 1000)
      return false;
    if (reading.number != 1 && reading.number != -1) return false;
    reading.count = static_cast<int>(amount.milli / 1000);
    reading.grain = amount.unit;
  } else {
    reading.grain = UnitOf(*match["unit"]);
  }
  const Reading& base = match.Term("base");
  if (base.kind == Kind::kDuration || base.kind == Kind::kReference || base.kind == Kind::kSet) return false;
  return reading.grain >= Grain::kDay && reading.grain < base.grain && reading.grain != Grain::kBusinessDay;
}

bool NthWeekdayOf(const RuleMatch& match, Reading& reading) {
  const Atom& nth = *match["nth"];
  reading.kind = Kind::kNth;
  reading.grain = Grain::kDay;
  reading.base = match["base"]->reading;
  reading.weekday = match.Term("weekday").weekday;
  if (reading.weekday == 0 || match.Term("weekday").direction != Direction::kNone) return false;
  reading.number =
      nth.word->As(Class::kRelative) || nth.word->As(Class::kNth) ? -1 : nth.Value(Class::kOrdinal);
  return match.Term("base").grain == Grain::kMonth && reading.number <= 5;
}

bool DayOfMonthTerm(const RuleMatch& match,
                    Reading& reading) {  // the 20th of next month, the 15th day of June
  reading.kind = Kind::kNth;
  reading.grain = Grain::kDay;
  reading.base = match["base"]->reading;
  reading.number = match["nth"]->Value(Class::kDayordinal);
  return true;
}

// Friday next week, next week Sunday, Monday of the following week
bool WeekdayOfWeek(const RuleMatch& match, Reading& reading) {
  const Reading& day = match.Term("day");
  const Reading& week = match.Term("week");
  if (day.weekday == 0 || day.day >= 0 || day.direction != Direction::kNone || week.kind != Kind::kUnit)
    return false;
  if (week.definite && !match.Has("of")) return false;
  reading.kind = Kind::kNth;
  reading.grain = Grain::kDay;
  reading.base = match["week"]->reading;
  reading.number = day.weekday;
  return true;
}

// Thursday evening, 10 p.m. Wednesday, noon Saturday, tomorrow morning, Jan. 5 at 9 a.m.
bool DayAndTime(const RuleMatch& match, Reading& reading) {
  const Reading& time = match.Term("time");
  reading = match.Term("day");
  if (time.kind != Kind::kTime || !reading.time.empty() || reading.kind == Kind::kRange ||
      reading.grain != Grain::kDay)
    return false;
  if (match.Has("comma") && time.time.size() == 3) return false;
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

// the Labor Day weekend
bool HolidayWeekend(const RuleMatch& match, Reading& reading) {
  const Reading& day = match.Term("day");
  if (day.holiday < 0 || UnitOf(*match["unit"]) != Grain::kWeekend) return false;
  reading.kind = Kind::kSpan;
  reading.grain = Grain::kWeekend;
  reading.base = match["day"]->reading;
  reading.code = "weekend";
  return true;
}

constexpr Rule kRules[] = {
    {"compound.of_year", 2, "part=Month|Quarter|Half|Season|Day|Week of=of|in|for? comma=comma? year=Year",
     OfYear},
    {"compound.year_poss", 2, "year=Year poss part=Month|Quarter|Half|Season", YearPoss},
    {"compound.same_of", 2, "same=Unit of|in|article? base=Year|Quarter|Month|Week|Unit", SameOf},
    {"compound.nth_of", 2,
     "the|det? nth=ordinal|nth|relative unit=unit of|in? base=Year|Quarter|Half|Month|Week|Decade|Century",
     NthOf},
    {"compound.nth_length_of", 2,
     "the|det? nth=ordinal|nth|relative hyphen? length=Duration of|in? "
     "base=Year|Quarter|Half|Month|Decade|Century",
     NthOf},
    {"compound.nth_weekday", 2, "the? nth=ordinal|nth|relative weekday=Weekday of|in base=Month",
     NthWeekdayOf},
    {"compound.day_of_month", 2, "the? nth=dayordinal unit? of base=Month", DayOfMonthTerm},
    {"compound.weekday_of_week", 2, "day=Weekday of=of|in|on? week=Week", WeekdayOfWeek},
    {"compound.week_weekday", 2, "week=Week on|hyphen? day=Weekday", WeekdayOfWeek},
    {"compound.day_time", 2, "day=Day|Weekday comma=comma? on|at|in? the? time=Clock|Part", DayAndTime},
    {"compound.time_day", 2, "time=Clock|Part comma=comma? on|of? day=Day|Weekday", DayAndTime},
    {"compound.clock_part", 2, "clock=Clock in|at? part=Part", TwoTimes},
    {"compound.month_quarter", 2, "the? month=Month unit=unit", MonthQuarter},
    {"compound.holiday_weekend", 2, "day=Day unit=unit", HolidayWeekend},
};

}  // namespace

std::span<const Rule> CompoundRules() { return kRules; }

}  // namespace reckoner::periods
