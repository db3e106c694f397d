// Days by name: weekdays, dates, holidays; and the year of a date that names none.
#include <algorithm>

#include "extractors/periods/resolver.h"
#include "extractors/periods/unresolved.h"

namespace reckoner::periods {
namespace {

using std::chrono::days;
using Direction = Reading::Direction;

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
  // "data may show a rise in October", said in November, are about the one just over.
  if (tense == Tense::kFuture) soon = months == 0 || (months == -1 && !day_named) ? 0 : 320;
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

}  // namespace reckoner::periods
