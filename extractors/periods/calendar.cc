#include "extractors/periods/calendar.h"

#include <algorithm>

namespace reckoner {
namespace {

using std::chrono::days;
using std::chrono::year_month_day;

// The stretch of `count` whole months from month index `first` (months since year 0).
std::optional<DayRange> Months(int first, int count) {
  const auto begin = MakeDay(std::max(first / 12, 1), first < 12 ? 1 : first % 12 + 1, 1);
  const int last = first + count - 1;
  if (first < 0 || !begin) return std::nullopt;
  const auto end = MakeDay(last / 12, last % 12 + 1, LastDayOfMonth(last / 12, last % 12 + 1));
  if (!end) return std::nullopt;
  return DayRange{*begin, *end};
}

}  // namespace

int MonthsIn(Grain grain) {
  switch (grain) {
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
    case Grain::kMillennium:
      return 12000;
    default:
      return 0;
  }
}

std::optional<Grain> GrainNamed(std::string_view name) {
  static constexpr std::string_view kNames[] = {"none",         "second",  "minute",    "hour",   "day",
                                                "business_day", "weekend", "workweek",  "week",   "fortnight",
                                                "month",        "quarter", "half",      "season", "year",
                                                "decade",       "century", "millennium"};
  for (size_t i = 0; i < std::size(kNames); ++i) {
    if (kNames[i] == name) return static_cast<Grain>(i);
  }
  return std::nullopt;
}

std::optional<Day> MakeDay(int year, int month, int day) {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) return std::nullopt;
  const year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                            std::chrono::day(static_cast<unsigned>(day))};
  if (!date.ok()) return std::nullopt;
  return Day(date);
}

int YearOf(Day day) { return static_cast<int>(year_month_day(day).year()); }
int MonthOf(Day day) { return static_cast<int>(static_cast<unsigned>(year_month_day(day).month())); }
int DayOfMonth(Day day) { return static_cast<int>(static_cast<unsigned>(year_month_day(day).day())); }
int IsoWeekday(Day day) { return static_cast<int>(std::chrono::weekday(day).iso_encoding()); }

int LastDayOfMonth(int year, int month) {
  static constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && std::chrono::year(year).is_leap() ? 29 : kDays[month - 1];
}

std::optional<Day> AddMonths(Day day, int months) {
  const int64_t index = int64_t{YearOf(day)} * 12 + MonthOf(day) - 1 + months;
  const int64_t year = index / 12;
  if (index < 12 || year > 9999) return std::nullopt;
  const int month = static_cast<int>(index % 12) + 1;
  return MakeDay(static_cast<int>(year), month,
                 std::min(DayOfMonth(day), LastDayOfMonth(static_cast<int>(year), month)));
}

// Anonymous Gregorian algorithm (Meeus, Jones, Butcher).
Day EasterSunday(int year) {
  const int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25;
  const int g = (b - f + 1) / 3, h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4;
  const int l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
  const int n = h + l - 7 * m + 114;
  return *MakeDay(year, n / 31, n % 31 + 1);
}

std::optional<Day> NthWeekday(int year, int month, int weekday, int k) {
  const auto first = MakeDay(year, month, 1);
  if (!first) return std::nullopt;
  if (k > 0) {
    const int offset = (weekday - IsoWeekday(*first) + 7) % 7 + 7 * (k - 1);
    return MakeDay(year, month, offset + 1);
  }
  const Day last = *MakeDay(year, month, LastDayOfMonth(year, month));
  return last - days((IsoWeekday(last) - weekday + 7) % 7);
}

std::optional<DayRange> UnitFrom(Day day, Grain grain, int steps) {
  if (steps < -120000 || steps > 120000) return std::nullopt;
  const auto in_range = [](Day first, Day last) -> std::optional<DayRange> {
    if (YearOf(first) < 1 || YearOf(last) > 9999) return std::nullopt;
    return DayRange{first, last};
  };
  const Day monday = day - days(IsoWeekday(day) - 1);
  switch (grain) {
    case Grain::kDay:
      return in_range(day + days(steps), day + days(steps));
    case Grain::kWeek:
      return in_range(monday + days(7 * steps), monday + days(7 * steps + 6));
    case Grain::kWorkweek:
      return in_range(monday + days(7 * steps), monday + days(7 * steps + 4));
    case Grain::kWeekend:
      return in_range(monday + days(7 * steps + 5), monday + days(7 * steps + 6));
    case Grain::kFortnight:
      return in_range(monday + days(14 * steps), monday + days(14 * steps + 13));
    default:
      break;
  }
  const int length = MonthsIn(grain);
  if (length == 0) return std::nullopt;
  const int64_t index = (int64_t{YearOf(day)} * 12 + MonthOf(day) - 1) / length + steps;
  if (index < 0 || index * length > 120000) return std::nullopt;
  return Months(static_cast<int>(index) * length, length);
}

std::optional<DayRange> UnitHolding(Day day, Grain grain) { return UnitFrom(day, grain, 0); }

std::optional<DayRange> YearBefore(const DayRange& range) {
  const auto first = AddMonths(range.first, -12);
  // Through the day after, so that the end of February stays the end of February.
  const bool month_end = DayOfMonth(range.last + days(1)) == 1;
  const auto last = AddMonths(month_end ? range.last + days(1) : range.last, -12);
  if (!first || !last) return std::nullopt;
  return DayRange{*first, month_end ? *last - days(1) : *last};
}

}  // namespace reckoner
