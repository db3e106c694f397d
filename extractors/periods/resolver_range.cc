// Stretches of named periods: the n-th of a longer one, from one to another.
#include <algorithm>

#include "extractors/periods/resolver.h"

namespace reckoner::periods {
namespace {

using std::chrono::days;
using Kind = Reading::Kind;

}  // namespace

Resolver::Place Resolver::Nth(const Reading& reading, const TenseAt& tense, int depth) {
  const Reading& base_reading = readings_[static_cast<size_t>(reading.base)];
  const Place base = Find(base_reading, tense, depth + 1);
  Place place;
  place.relative = base.relative;
  place.from_context = base.from_context;
  place.grain = reading.grain;
  if (!base.range) return place;
  const int year = YearOf(base.range->first), month = MonthOf(base.range->first);
  if (reading.weekday != 0) {
    const auto day = NthWeekday(year, month, reading.weekday, reading.number);
    if (day && base.range->first <= *day && *day <= base.range->last) place.range = {{*day, *day}};
    return place;
  }
  // The first unit: a week belongs to the month or year that has its Thursday.
  const Day first_anchor = reading.grain == Grain::kWeek ? base.range->first + days(3) : base.range->first;
  const Day last_anchor = reading.grain == Grain::kWeek ? base.range->last - days(3) : base.range->last;
  const auto first = reading.number > 0 ? UnitFrom(first_anchor, reading.grain, reading.number - 1)
                                        : UnitFrom(last_anchor, reading.grain, 1 - reading.count);
  if (!first) return place;
  const auto last = reading.number > 0 ? UnitFrom(first->first, reading.grain, reading.count - 1)
                                       : UnitHolding(last_anchor, reading.grain);
  if (!last) return place;
  const DayRange range{first->first, last->last};
  if (range.first > base.range->last || range.last < base.range->first) return place;
  place.range = range;
  if (reading.count > 1) {
    if (reading.grain == Grain::kQuarter && reading.count == 2 && Frequency(range) == 'S') {
      place.grain = Grain::kHalf;
    } else {
      place.value = TimexOf(range.first, reading.grain) + "/" + TimexOf(last->first, reading.grain);
      named_length_ = range;
      named_length_milli_ = int64_t{reading.count} * 1000;
      place.grain = Grain::kYear;  // spoken of like a year
    }
  }
  return place;
}

Resolver::Place Resolver::RangeOfTwo(const Reading& reading, const TenseAt& tense, int depth) {
  Place place;
  place.grain = reading.grain;
  if (reading.base >= 0 && reading.base2 < 0 && reading.day > 0) {  // 4 to 23 next month
    const Place month = Find(readings_[static_cast<size_t>(reading.base)], tense, depth + 1);
    if (!month.range) return place;
    const int year = YearOf(month.range->first), number = MonthOf(month.range->first);
    const auto first = MakeDay(year, number, reading.day), last = MakeDay(year, number, reading.number);
    if (!first || !last) return place;
    place = month;
    place.range = {{*first, *last}};
  } else if (reading.month > 0) {  // Jan. 4-22, 2025
    Reading first;
    first.grain = Grain::kDay;
    first.month = reading.month;
    first.day = reading.day;
    first.year = reading.year;
    Place from = CalendarDay(first, tense, nullptr);
    if (!from.range) return place;
    const auto last = MakeDay(YearOf(from.range->first), reading.month, reading.number);
    if (!last) return place;
    place = from;
    place.range = {{from.range->first, *last}};
  } else if (reading.number > 0) {  // one end is a bare day of the other's month
    const int32_t named = reading.base >= 0 ? reading.base : reading.base2;
    Reading copy = readings_[static_cast<size_t>(named)];
    if (reading.year > 0) copy.year = reading.year;
    const Place end = Find(copy, tense, depth + 1);
    if (!end.range) return place;
    const auto other = MakeDay(YearOf(end.range->first), MonthOf(end.range->first), reading.number);
    if (!other) return place;
    place = end;
    place.range = {{std::min(*other, end.range->first), std::max(*other, end.range->last)}};
  } else {
    Reading a = readings_[static_cast<size_t>(reading.base)];
    const Reading& b = readings_[static_cast<size_t>(reading.base2)];
    Place to = Find(b, tense, depth + 1);
    if (!to.range) return place;
    // The first end takes the year (and the month's season) of the second: January-November 2025, Nov.
    // 18-Dec. 19, 2015.
    const bool borrow = a.kind == Kind::kCalendar && a.year < 0 && a.base < 0 &&
                        a.direction == Reading::Direction::kNone && a.weekday == 0 && a.grain < Grain::kYear;
    if (borrow) {
      a.year = YearOf(to.range->first);
      Place from = Find(a, tense, depth + 1);
      if (from.range && from.range->first > to.range->first) {
        --a.year;
        from = Find(a, tense, depth + 1);
      }
      if (!from.range) return place;
      place.range = {{from.range->first, to.range->last}};
      place.relative = to.relative;
    } else {
      const Place from = Find(a, tense, depth + 1);
      if (!from.range) return place;
      // A bare second month follows the first: from November 2014 to February.
      Reading later = b;
      if (b.kind == Kind::kCalendar && b.year < 0 && b.base < 0 && b.grain < Grain::kYear && b.weekday == 0 &&
          a.year > 0) {
        later.year = YearOf(from.range->first);
        to = Find(later, tense, depth + 1);
        if (to.range && to.range->first < from.range->first) {
          ++later.year;
          to = Find(later, tense, depth + 1);
        }
      }
      if (b.weekday != 0 && b.day < 0 && to.range && to.range->first < from.range->first) {
        while (to.range->first < from.range->first)
          to.range = {{to.range->first + days(7), to.range->last + days(7)}};
      }
      if (!to.range) return place;
      place.range = {{from.range->first, to.range->last}};
      place.relative = from.relative || to.relative;
      place.from_context = from.from_context || to.from_context;
    }
    if (place.range->last < place.range->first) {
      place.range.reset();
      return place;
    }
  }
  const auto last_unit = UnitHolding(place.range->last, reading.grain);
  const auto first_unit = UnitHolding(place.range->first, reading.grain);
  if (first_unit && last_unit)
    place.value = TimexOf(first_unit->first, reading.grain) + "/" + TimexOf(last_unit->first, reading.grain);
  place.grain =
      reading.grain == Grain::kMonth || reading.grain == Grain::kQuarter ? Grain::kYear : Grain::kNone;
  return place;
}

}  // namespace reckoner::periods
