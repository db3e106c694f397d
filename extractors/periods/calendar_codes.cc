// What intervals are called: TIMEX3 and SDMX.
#include <cstdio>

#include "extractors/periods/calendar.h"

namespace reckoner {
namespace {

using std::chrono::days;

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

// Whole months that the range covers; 0 when it doesn't.
int WholeMonths(const DayRange& range) {
  if (DayOfMonth(range.first) != 1 || DayOfMonth(range.last + days(1)) != 1) return 0;
  return (YearOf(range.last) - YearOf(range.first)) * 12 + MonthOf(range.last) - MonthOf(range.first) + 1;
}

}  // namespace

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

}  // namespace reckoner
