// What intervals are called: TIMEX3 and SDMX.
#include "extractors/periods/calendar.h"

namespace reckoner {
namespace {

using std::chrono::days;

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

std::string Padded(int number, size_t width) {
  char buffer[16];
  char* const end = buffer + sizeof buffer;
  char* begin = end;
  for (; number > 0 || static_cast<size_t>(end - begin) < width; number /= 10)
    *--begin = static_cast<char>('0' + number % 10);
  return {begin, end};
}

std::string TimexOf(Day first, Grain grain) {
  if (grain == Grain::kDay) return IsoDate(first);
  const int year = YearOf(first), month = MonthOf(first);
  switch (grain) {
    case Grain::kWeek:
    case Grain::kWorkweek: {
      const auto [week_year, week] = IsoWeek(first);
      return Padded(week_year, 4) + "-W" + Padded(week, 2);
    }
    case Grain::kWeekend: {
      const auto [week_year, week] = IsoWeek(first);
      return Padded(week_year, 4) + "-W" + Padded(week, 2) + "-WE";
    }
    case Grain::kMonth:
      return Padded(year, 4) + "-" + Padded(month, 2);
    case Grain::kQuarter:
      return Padded(year, 4) + "-Q" + Padded((month - 1) / 3 + 1, 1);
    case Grain::kHalf:
      return Padded(year, 4) + "-H" + Padded((month - 1) / 6 + 1, 1);
    case Grain::kYear:
      return Padded(year, 4);
    case Grain::kDecade:
      return Padded(year / 10, 3);
    case Grain::kCentury:
      return Padded(year / 100, 2);
    case Grain::kMillennium:
      return Padded(year / 1000, 1);
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
      if (month % 6 == 1) return Padded(YearOf(range.first), 4) + "-S" + Padded((month - 1) / 6 + 1, 1);
      break;
    case 'A':
      if (month == 1) return TimexOf(range.first, Grain::kYear);
      break;
    default:
      break;
  }
  if (const int months = WholeMonths(range)) {
    return IsoDate(range.first) + "/P" +
           (months % 12 == 0 ? Padded(months / 12, 1) + "Y" : Padded(months, 1) + "M");
  }
  return IsoDate(range.first) + "/P" + Padded(static_cast<int>((range.last - range.first).count()) + 1, 1) +
         "D";
}

}  // namespace reckoner
