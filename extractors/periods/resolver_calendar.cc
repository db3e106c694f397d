// Named periods: years, quarters, months, days, weekdays, holidays.
#include <algorithm>
#include <cstdlib>

#include "extractors/periods/resolver.h"

namespace reckoner::periods {
namespace {

using std::chrono::days;
using Direction = Reading::Direction;

int MonthsOf(Grain grain) { return grain == Grain::kQuarter ? 3 : grain == Grain::kHalf ? 6 : 1; }

// "XXXX-10", "XXXX-Q3": a name without a year and nothing to take one from.
std::string WithoutYear(const Reading& reading) {
  const auto two = [](int number) { return std::string(number < 10 ? "0" : "") + std::to_string(number); };
  switch (reading.grain) {
    case Grain::kMonth:
      return "XXXX-" + two(reading.month);
    case Grain::kQuarter:
      return "XXXX-Q" + std::to_string(reading.number);
    case Grain::kHalf:
      return "XXXX-H" + std::to_string(reading.number);
    case Grain::kSeason:
      return "XXXX-" + std::string(reading.code);
    case Grain::kWeek:
      return "XXXX-W" + two(reading.number);
    case Grain::kDay:
      return reading.month > 0 && reading.day > 0 ? "XXXX-" + two(reading.month) + "-" + two(reading.day)
                                                  : "XXXX-XX-XX";
    default:
      return "XXXX";
  }
}

}  // namespace

int Resolver::PickYear(const Reading& reading, const TenseAt& tense, int month, int day) const {
  const Day reference = *context_.reference;
  const int year = YearOf(reference);
  const auto at = [&](int y) { return MakeDay(y, month, std::min(day, LastDayOfMonth(y, month))); };
  const Day this_year = *at(year);
  const int months = month - MonthOf(reference);
  switch (reading.direction) {
    // "last February", said in March, is not the one just over.
    case Direction::kLast:
      if (reading.holiday >= 0) return this_year < reference ? year : year - 1;
      return months < -1 ? year : year - 1;
    case Direction::kNext:
      if (reading.holiday >= 0) return this_year > reference ? year : year + 1;
      return months > 0 ? year : year + 1;
    case Direction::kThis:
      return year;
    case Direction::kNone:
      break;
  }
  // News looks back, but a date just ahead is meant as such; the tense settles what lies between. Days from
  // here to the next one:
  const auto ahead = static_cast<int>((this_year - reference).count());
  const bool day_named = reading.grain == Grain::kDay;
  int soon = 45;
  if (tense == Tense::kFuture) soon = months == 0 ? 0 : 320;
  if (tense == Tense::kOpen) soon = 120;
  if (tense == Tense::kPast) soon = day_named ? 45 : 31;
  if (ahead >= 0)
    return ahead <= std::max(soon, months == 0 ? 31 : 0) || (tense == Tense::kFuture) ? year : year - 1;
  return ahead + 365 <= soon ? year + 1 : year;
}

Resolver::Place Resolver::Weekday(const Reading& reading, const TenseAt& tense) {
  Place place;
  place.grain = Grain::kDay;
  place.relative = true;
  if (!context_.reference) {
    place.value = "XXXX-WXX-" + std::to_string(reading.weekday);
    return place;
  }
  Day anchor = *context_.reference;
  if (reading.anchor == Reading::Anchor::kContext) {
    if (const Mention* day = LastMention(Grain::kDay, Grain::kDay, 1)) {
      anchor = day->range.first;
      place.from_context = true;
    }
  }
  const Day monday = anchor - days(IsoWeekday(anchor) - 1);
  const Day of_week = monday + days(reading.weekday - 1);
  Day day = of_week;
  switch (reading.direction) {
    case Direction::kLast:
      day = of_week < anchor ? of_week : of_week - days(7);
      break;
    case Direction::kNext:
      day = of_week + days(7);
      break;
    case Direction::kThis:
      day = of_week;
      break;
    case Direction::kNone:
      // The latest such day up to the publication; with a verb that looks ahead the next one.
      day = of_week <= anchor ? of_week : of_week - days(7);
      if (tense == Tense::kFuture && day != anchor) day += days(7);
      break;
  }
  place.range = {{day, day}};
  return place;
}

Resolver::Place Resolver::CalendarDay(const Reading& reading, const TenseAt& tense, const Place* base) {
  Place place;
  place.grain = Grain::kDay;
  int year = reading.year;
  if (year < 0 && base && base->range) {
    year = YearOf(base->range->first);
    place.relative = base->relative;
    place.from_context = base->from_context;
  }
  std::optional<Day> day;
  const auto in_year = [&](int y) {
    return reading.holiday >= 0 ? HolidayIn(vocabulary_.holiday(reading.holiday), y)
                                : MakeDay(y, reading.month, reading.day);
  };
  if (year >= 0) {
    day = in_year(year);
  } else if (context_.reference) {
    place.relative = true;
    const int reference_year = YearOf(*context_.reference);
    if (reading.holiday >= 0) {
      if (const auto here = in_year(reference_year)) {
        day = in_year(PickYear(reading, tense, MonthOf(*here), DayOfMonth(*here)));
      }
    } else if (reading.month > 0) {
      day = in_year(PickYear(reading, tense, reading.month, reading.day));
      for (int back = 0; !day && back < 8; ++back) day = in_year(reference_year - back);  // 29 February
    } else {
      // Wednesday the 13th, the latest month in which that is so, or the coming one.
      Day month = UnitHolding(*context_.reference, Grain::kMonth)->first;
      if (tense == Tense::kFuture || reading.direction == Direction::kNext)
        month = UnitFrom(month, Grain::kMonth, 1)->first;
      for (int back = 0; !day && back < 24; ++back) {
        const auto candidate = MakeDay(YearOf(month), MonthOf(month), reading.day);
        if (candidate && (reading.weekday == 0 || IsoWeekday(*candidate) == reading.weekday)) day = candidate;
        const auto previous = UnitFrom(month, Grain::kMonth, -1);
        if (!previous) break;
        month = previous->first;
      }
    }
  }
  if (day) {
    place.range = {{*day, *day}};
  } else {
    place.value = WithoutYear(reading);
  }
  return place;
}

Resolver::Place Resolver::Calendar(const Reading& reading, const TenseAt& tense, int depth) {
  std::optional<Place> base;
  if (reading.base >= 0) base = Find(readings_[static_cast<size_t>(reading.base)], tense, depth + 1);
  if (reading.grain == Grain::kDay) {
    if (reading.weekday != 0 && reading.day < 0) return Weekday(reading, tense);
    return CalendarDay(reading, tense, base ? &*base : nullptr);
  }
  Place place;
  place.grain = reading.grain;
  place.fiscal = base && base->fiscal;
  int year = reading.year;
  if (reading.grain == Grain::kYear || reading.grain == Grain::kDecade || reading.grain == Grain::kCentury ||
      reading.grain == Grain::kMillennium) {
    if (year < 0) {  // "fiscal year" without its number
      if (!context_.reference) return place;
      year = YearOf(*context_.reference);
      place.relative = true;
    }
    if (reading.grain == Grain::kYear && reading.number > year) {  // 2024/25
      const auto first = MakeDay(year, 1, 1), last = MakeDay(reading.number, 12, 31);
      if (first && last) place.range = {{*first, *last}};
      place.days_unknown = reading.number == year + 1;  // a season, a company's year
      place.value = TimexOf(*first, Grain::kYear) + "/" + TimexOf(*last, Grain::kYear);
      return place;
    }
    if (const auto first = MakeDay(std::max(year, 1), 1, 1)) {
      place.range = UnitHolding(*first, reading.grain);
      if (year == 0) place.value = "00";
    }
    return place;
  }
  const int month = reading.grain == Grain::kMonth    ? reading.month
                    : reading.grain == Grain::kSeason ? 1
                                                      : (reading.number - 1) * MonthsOf(reading.grain) + 1;
  if (year < 0 && base && base->range) {
    year = YearOf(base->range->first);
    place.relative = base->relative;
    place.from_context = base->from_context;
  }
  if (year < 0 && context_.reference) {
    place.relative = true;
    if (reading.grain == Grain::kWeek) {
      year = YearOf(*context_.reference);
    } else if (reading.grain == Grain::kSeason) {
      // The year that the reference is in; "last winter" is the one before this.
      const int season_month = reading.code == "SP"   ? 4
                               : reading.code == "SU" ? 7
                               : reading.code == "FA" ? 10
                                                      : 1;
      year = PickYear(reading, tense, season_month, 1);
    } else {
      // A quarter or half is spoken of once it is over, or while it runs: a quarter that is over by its name
      // has closed early in the books, or says of which year it is.
      const int last_month = month + MonthsOf(reading.grain) - 1;
      if (reading.grain == Grain::kMonth) {
        year = PickYear(reading, tense, month,
                        MonthOf(*context_.reference) == month ? DayOfMonth(*context_.reference) : 1);
      } else {
        const int now = MonthOf(*context_.reference);
        year = YearOf(*context_.reference);
        if (reading.direction == Direction::kLast) {
          --year;
        } else if (tense != Tense::kFuture &&
                   (month > now ? last_month > now + 3
                                : reading.grain == Grain::kHalf && tense == Tense::kPast &&
                                      last_month >= now && 2 * (now - month) < MonthsOf(reading.grain))) {
          --year;
        }
      }
    }
  }
  if (year < 0) {
    place.value = WithoutYear(reading);
    return place;
  }
  if (reading.grain == Grain::kSeason) {
    place.value = std::to_string(year) + "-" + std::string(reading.code);
    return place;
  }
  if (reading.grain == Grain::kWeek) {  // ISO week 1 holds January 4
    const auto first = MakeDay(year, 1, 4);
    if (first) place.range = UnitFrom(*first, Grain::kWeek, reading.number - 1);
    return place;
  }
  if (const auto first = MakeDay(year, month, 1)) place.range = UnitHolding(*first, reading.grain);
  if (reading.base2 >=
      0) {  // ended on a day that the text names: the name keeps its number, the days are its own
    const Place end = Find(readings_[static_cast<size_t>(reading.base2)], tense, depth + 1);
    const auto next =
        end.range ? AddMonths(end.range->last + days(1), -MonthsOf(reading.grain)) : std::nullopt;
    if (next) {
      const int end_year = YearOf(end.range->last);
      place.value = TimexOf(*MakeDay(end_year, month, 1), reading.grain);
      place.range = {{*next, end.range->last}};
      place.fiscal = MonthOf(*next + days(15)) != month;
      place.relative = end.relative;
    }
    return place;
  }
  if (depth == 0 && reading.direction != Direction::kNone && reading.grain == Grain::kQuarter &&
      place.range && reading.anchor == Reading::Anchor::kContext) {
    // the year-earlier third quarter: a year before the one the text speaks of.
    if (const Mention* quarter = LastMention(Grain::kQuarter, Grain::kQuarter, 8); quarter) {
      if (const auto before = YearBefore(quarter->range))
        place.range = MakeDay(YearOf(before->first), month, 1)
                          ? UnitHolding(*MakeDay(YearOf(before->first), month, 1), Grain::kQuarter)
                          : before;
      place.from_context = true;
    }
  }
  return place;
}

}  // namespace reckoner::periods
