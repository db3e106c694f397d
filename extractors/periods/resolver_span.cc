// Stretches: the n-th of something, from one period to another, lengths that end or begin somewhere.
#include <algorithm>

#include "extractors/periods/resolver.h"

namespace reckoner::periods {
namespace {

using std::chrono::days;
using Anchor = Reading::Anchor;
using Kind = Reading::Kind;

constexpr int kNear = 1;  // sentences back that "the following two weeks" looks

int MonthsIn(Grain unit) {
  switch (unit) {
    case Grain::kMonth:
      return 1;
    case Grain::kQuarter:
      return 3;
    case Grain::kHalf:
      return 6;
    case Grain::kYear:
      return 12;
    case Grain::kDecade:
      return 120;
    case Grain::kCentury:
      return 1200;
    default:
      return 0;
  }
}

int DaysIn(Grain unit) {
  switch (unit) {
    case Grain::kDay:
      return 1;
    case Grain::kWeek:
    case Grain::kWorkweek:
      return 7;
    case Grain::kFortnight:
      return 14;
    default:
      return 0;
  }
}

}  // namespace

// `day` moved by an amount; nullopt where it has no days.
std::optional<Day> Moved(Day day, const Amount& amount, int sign) {
  constexpr int64_t kMaxCount = 20000;
  if (amount.unknown || amount.milli > kMaxCount * 1000) return std::nullopt;
  if (const int months = MonthsIn(amount.unit)) {
    const int64_t total = amount.milli * months;
    if (total % 1000 != 0) return std::nullopt;
    return AddMonths(day, static_cast<int>(sign * total / 1000));
  }
  if (amount.unit == Grain::kBusinessDay) {
    if (amount.milli % 1000 != 0 || amount.milli > 400000) return std::nullopt;
    for (int64_t left = amount.milli / 1000; left > 0;) {
      day += days(sign);
      left -= IsoWeekday(day) <= 5;
    }
    return day;
  }
  const int length = DaysIn(amount.unit);
  if (length == 0) return std::nullopt;
  const Day moved = day + days(sign * amount.milli * length / 1000);
  if (YearOf(moved) < 1 || YearOf(moved) > 9999) return std::nullopt;
  return moved;
}

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

Resolver::Place Resolver::SpanEnding(const Reading& reading, const TenseAt& tense, int depth) {
  const Place base = Find(readings_[static_cast<size_t>(reading.base)], tense, depth + 1);
  Place place;
  place.grain = reading.grain;
  place.relative = base.relative;
  place.from_context = base.from_context;
  if (reading.as_length) place.value = TimexOf(reading.amounts);
  if (!base.range) return place;
  if (reading.amounts.empty()) {  // the week of a day
    const Day day = base.range->first;
    if (reading.code == "weekend") {
      // A Monday's or Friday's holiday makes it longer.
      const int weekday = IsoWeekday(day);
      const Day saturday = weekday <= 2 ? day - days(weekday + 1) : day + days(6 - weekday);
      place.range = {{std::min(day, saturday), std::max(day, saturday + days(1))}};
      place.value = TimexOf(saturday, Grain::kWeekend);
      return place;
    }
    if (reading.code == "started") {
      place.range = {{day, day + days(6)}};
    } else if (reading.code == "ended") {
      place.range = {{day - days(6), day}};
    } else {
      place.range = UnitHolding(day, Grain::kWeek);
    }
    if (IsoWeekday(place.range->first) != 1)
      place.value = IsoDate(place.range->first) + "/" + IsoDate(place.range->last);
    return place;
  }
  Day last = base.range->last;
  auto first = Moved(last + days(1), reading.amounts[0], -1);
  if (reading.code == "started") {
    first = base.range->first;
    const auto end = Moved(*first, reading.amounts[0], 1);
    if (!end) return place;
    last = *end - days(1);
  }
  if (!first) return place;
  place.range = {{*first, last}};
  const char frequency = Frequency(*place.range);
  const int month = MonthOf(*first);
  const bool month_ends = DayOfMonth(*first) == 1 && DayOfMonth(last + days(1)) == 1;
  if (frequency == 'A' && month == 1) {
    place.grain = Grain::kYear;
  } else if (frequency == 'Q' && month % 3 == 1) {
    place.grain = Grain::kQuarter;
  } else if (frequency == 'M') {
    place.grain = Grain::kMonth;
  } else if (month_ends) {
    place.value = TimexOf(*first, Grain::kMonth) + "/" +
                  TimexOf(UnitHolding(last, Grain::kMonth)->first, Grain::kMonth);
    place.grain = Grain::kYear;
  } else {
    place.value = IsoDate(*first) + "/" + IsoDate(last);
    place.grain = Grain::kYear;
  }
  if (reading.as_length) place.value = TimexOf(reading.amounts);
  if (reading.grain == Grain::kYear && month_ends &&
      (reading.as_length || reading.fiscal)) {  // "year ended June 30"
    fiscal_start_ = month;
    place.fiscal = month != 1 || reading.fiscal;
  }
  named_length_ = place.range;
  named_length_milli_ = reading.amounts[0].milli;
  return place;
}

Resolver::Place Resolver::Duration(const Reading& reading) {
  Place place;
  place.value = TimexOf(reading.amounts);
  const Amount& amount = reading.amounts.front();
  if (reading.amounts.size() != 1 || amount.unknown) return place;
  if (reading.number == 1 && amount.unit == Grain::kMonth && amount.milli % 1000 == 0 &&
      amount.milli <= 12000) {
    // the first nine months: of the year spoken of, else the latest year in which they are over
    const int months = static_cast<int>(amount.milli / 1000);
    std::optional<Day> anchor = context_.reference;
    place.relative = true;
    if (const Mention* year = LastMention(Grain::kYear, Grain::kYear, 0)) {
      anchor = year->range.first;
      place.from_context = true;
    } else if (anchor && MonthOf(*anchor) <= months) {
      anchor = *anchor - days(365);
    }
    if (!anchor) return place;
    const Day first = *MakeDay(YearOf(*anchor), 1, 1);
    place.range = {{first, *AddMonths(first, months) - days(1)}};
    named_length_ = place.range;
    named_length_milli_ = amount.milli;
    place.grain = Grain::kYear;
    return place;
  }
  if (reading.steps == 0 || !context_.reference || amount.unit < Grain::kDay) return place;
  Day anchor = *context_.reference;
  place.relative = true;
  if (reading.anchor == Anchor::kContext) {
    if (const Mention* mention = LastMention(Grain::kDay, Grain::kYear, kNear)) {
      anchor = reading.steps > 0 ? mention->range.last : mention->range.first;
      place.from_context = true;
    }
  }
  // Quarters are counted whole, other lengths from the day.
  if (amount.unit == Grain::kQuarter) {
    if (amount.milli % 1000 != 0 || amount.milli > 100000) return place;
    const int count = static_cast<int>(amount.milli / 1000);
    const auto first = UnitFrom(anchor, amount.unit, reading.steps < 0 ? -count : 1);
    const auto last = UnitFrom(anchor, amount.unit, reading.steps < 0 ? -1 : count);
    if (first && last) place.range = {{first->first, last->last}};
    return place;
  }
  const auto other = Moved(anchor, amount, reading.steps < 0 ? -1 : 1);
  if (!other) return place;
  place.range = reading.steps < 0 ? DayRange{*other, anchor - days(1)} : DayRange{anchor + days(1), *other};
  if (place.range->last < place.range->first) place.range.reset();
  return place;
}

}  // namespace reckoner::periods
