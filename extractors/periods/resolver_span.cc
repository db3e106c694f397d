// Lengths in time: those that end or begin with a period (three months to December), the past two months, the
// first nine months.
#include <algorithm>

#include "extractors/periods/resolver.h"

namespace reckoner::periods {
namespace {

using std::chrono::days;
using Anchor = Reading::Anchor;

constexpr int kNear = 1;  // sentences back that "the following two weeks" looks

}  // namespace

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
  if (!first || last < *first) return place;  // "the 0 months to December": no stretch at all
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
