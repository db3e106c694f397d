// Periods by name: years, decades, quarters, months, seasons, numbered weeks.
#include <algorithm>

#include "extractors/periods/resolver.h"
#include "extractors/periods/unresolved.h"

namespace reckoner::periods {
namespace {

using std::chrono::days;
using Direction = Reading::Direction;

int MonthsOf(Grain grain) { return grain == Grain::kQuarter ? 3 : grain == Grain::kHalf ? 6 : 1; }

}  // namespace

Resolver::Place Resolver::Calendar(const Reading& reading, const TenseAt& tense, int depth) {
  std::optional<Place> base;
  if (reading.base >= 0) base = Find(readings_[static_cast<size_t>(reading.base)], tense, depth + 1);
  if (reading.grain == Grain::kDay) {
    if (reading.weekday != 0 && reading.day < 0) return Weekday(reading, tense);
    return CalendarDay(reading, tense, base ? &*base : nullptr);
  }
  if (const Mention* own = OwnNamed(reading)) {
    Place place = FromMention(*own);
    place.fiscal = true;
    return place;
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
