#include "extractors/periods/calendar.h"

#include <algorithm>
#include <cstdio>

namespace reckoner {
namespace {

using std::chrono::days;
using std::chrono::year_month_day;

std::string Format(const char* pattern, int a, int b = 0, int c = 0) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, pattern, a, b, c);
  return buffer;
}

// The ISO week-numbering year and week of a day.
std::pair<int, int> IsoWeek(Day day) {
  const Day thursday = day + days(4 - IsoWeekday(day));
  const int year = YearOf(thursday);
  return {year, static_cast<int>((thursday - *MakeDay(year, 1, 1)).count()) / 7 + 1};
}

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

// The stretch of `count` whole months from month index `first` (months since year 0).
std::optional<DayRange> Months(int first, int count) {
  const auto begin = MakeDay(std::max(first / 12, 1), first < 12 ? 1 : first % 12 + 1, 1);
  const int last = first + count - 1;
  if (first < 0 || !begin) return std::nullopt;
  const auto end = MakeDay(last / 12, last % 12 + 1, LastDayOfMonth(last / 12, last % 12 + 1));
  if (!end) return std::nullopt;
  return DayRange{*begin, *end};
}

// Whole months that the range covers; 0 when it doesn't.
int WholeMonths(const DayRange& range) {
  if (DayOfMonth(range.first) != 1 || DayOfMonth(range.last + days(1)) != 1) return 0;
  return (YearOf(range.last) - YearOf(range.first)) * 12 + MonthOf(range.last) - MonthOf(range.first) + 1;
}

}  // namespace

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

std::string TimexOf(Day first, Grain grain) {
  const int year = YearOf(first), month = MonthOf(first);
  switch (grain) {
    case Grain::kDay:
      return IsoDate(first);
    case Grain::kWeek:
    case Grain::kWorkweek: {
      const auto [week_year, week] = IsoWeek(first);
      return Format("%04d-W%02d", week_year, week);
    }
    case Grain::kWeekend: {
      const auto [week_year, week] = IsoWeek(first);
      return Format("%04d-W%02d-WE", week_year, week);
    }
    case Grain::kMonth:
      return Format("%04d-%02d", year, month);
    case Grain::kQuarter:
      return Format("%04d-Q%d", year, (month - 1) / 3 + 1);
    case Grain::kHalf:
      return Format("%04d-H%d", year, (month - 1) / 6 + 1);
    case Grain::kYear:
      return Format("%04d", year);
    case Grain::kDecade:
      return Format("%03d", year / 10);
    case Grain::kCentury:
      return Format("%02d", year / 100);
    case Grain::kMillennium:
      return Format("%d", year / 1000);
    default:
      return "";
  }
}

char Frequency(const DayRange& range) {
  switch (WholeMonths(range)) {
    case 1:
      return 'M';
    case 3:
      return 'Q';
    case 6:
      return 'S';
    case 12:
      return 'A';
    default:
      break;
  }
  if (range.first == range.last) return 'D';
  if (range.last - range.first == days(6) && IsoWeekday(range.first) == 1) return 'W';
  return 0;
}

std::string SdmxOf(const DayRange& range) {
  const int month = MonthOf(range.first);
  switch (Frequency(range)) {
    case 'D':
      return IsoDate(range.first);
    case 'W':
      return TimexOf(range.first, Grain::kWeek);
    case 'M':
      return TimexOf(range.first, Grain::kMonth);
    case 'Q':
      if (month % 3 == 1) return TimexOf(range.first, Grain::kQuarter);
      break;
    case 'S':
      if (month % 6 == 1) return Format("%04d-S%d", YearOf(range.first), (month - 1) / 6 + 1);
      break;
    case 'A':
      if (month == 1) return TimexOf(range.first, Grain::kYear);
      break;
    default:
      break;
  }
  if (const int months = WholeMonths(range)) {
    return IsoDate(range.first) + (months % 12 == 0 ? Format("/P%dY", months / 12) : Format("/P%dM", months));
  }
  return IsoDate(range.first) + Format("/P%dD", static_cast<int>((range.last - range.first).count()) + 1);
}

std::optional<DayRange> YearBefore(const DayRange& range) {
  const auto first = AddMonths(range.first, -12);
  // Through the day after, so that the end of February stays the end of February.
  const bool month_end = DayOfMonth(range.last + days(1)) == 1;
  const auto last = AddMonths(month_end ? range.last + days(1) : range.last, -12);
  if (!first || !last) return std::nullopt;
  return DayRange{*first, month_end ? *last - days(1) : *last};
}

}  // namespace reckoner
