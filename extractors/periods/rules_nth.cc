// Terms inside longer ones, by their number: the third week of October, the last two quarters of 1998, Friday
// next week, 9M 2025.
#include "extractors/periods/rule.h"

namespace reckoner::periods {
namespace {

using Direction = Reading::Direction;
using Kind = Reading::Kind;

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

// 9M 2025: its first nine months
bool MonthsOfYear(const RuleMatch& match, Reading& reading) {
  reading.kind = Kind::kNth;
  reading.grain = Grain::kMonth;
  reading.base = match["year"]->reading;
  reading.number = 1;
  reading.count = static_cast<int>(match["code"]->milli / 1000);
  reading.fiscal = match.Term("year").fiscal;
  return match.Term("year").kind == Kind::kCalendar;
}

constexpr Rule kRules[] = {
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
    {"compound.months_of_year", 2, "code=monthscode of|hyphen? year=Year", MonthsOfYear},
};

}  // namespace

std::span<const Rule> NthRules() { return kRules; }

}  // namespace reckoner::periods
