// Arithmetic of the proleptic Gregorian calendar on inclusive day intervals, ISO 8601 weeks, and comparisons
// of periods that the claims floor needs. Years 1 to 9999; a step outside gives nullopt. Pure values; any
// thread.
#pragma once

#include <optional>
#include <string>

#include "extractors/periods/period.h"

namespace reckoner {

// What a period is counted in, from small to large. kNone: no calendar unit.
enum class Grain : uint8_t {
  kNone,
  kSecond,
  kMinute,
  kHour,
  kDay,
  kBusinessDay,
  kWeekend,
  kWorkweek,
  kWeek,
  kFortnight,
  kMonth,
  kQuarter,
  kHalf,
  kSeason,
  kYear,
  kDecade,
  kCentury,
  kMillennium
};

// In decimal with leading zeros up to `width` digits: "03". Not negative.
std::string Padded(int number, size_t width);

std::optional<Grain> GrainNamed(std::string_view name);  // "business_day"
int MonthsIn(Grain grain);  // 3 for a quarter; 0 for what is not counted in months

struct DayRange {
  Day first, last;  // inclusive
  friend bool operator==(const DayRange&, const DayRange&) = default;
};

std::optional<Day> MakeDay(int year, int month, int day);  // nullopt for a date that does not exist
int YearOf(Day day);
int MonthOf(Day day);     // 1 to 12
int DayOfMonth(Day day);  // 1 to 31
int IsoWeekday(Day day);  // Monday 1 to Sunday 7
int LastDayOfMonth(int year, int month);
// Moves by whole months; the 31st becomes the month's last day where there is no 31st.
std::optional<Day> AddMonths(Day day, int months);
Day EasterSunday(int year);  // Gregorian
// The k-th `weekday` of a month; k = -1 for the last. nullopt when there is none.
std::optional<Day> NthWeekday(int year, int month, int weekday, int k);
// The calendar unit that holds `day`: its week (Monday first), month, quarter, half, year, decade, century;
// itself for kDay. nullopt for units that no calendar fixes (seconds, seasons).
std::optional<DayRange> UnitHolding(Day day, Grain grain);
// The unit `steps` after the one that holds `day`.
std::optional<DayRange> UnitFrom(Day day, Grain grain, int steps);
// "2025", "2025-Q3", "2025-H1", "2025-01", "2025-W03", "2025-W03-WE", "2025-01-14", "202", "20": TIMEX3 of
// the unit that begins at `first`.
std::string TimexOf(Day first, Grain grain);

// For claims. SDMX frequency of a resolved interval: 'A' (any twelve whole months), 'S', 'Q', 'M', 'W', 'D';
// 0 for any other.
char Frequency(const DayRange& range);
// SDMX time period of an interval of whole units: "2025", "2025-S1", "2025-Q3", "2025-01", "2025-W03",
// "2025-01-14", else a start and a duration: "2025-01-01/P11M", "2025-01-10/P5D".
std::string SdmxOf(const DayRange& range);
// The same stretch one year before ("2025-Q3" -> "2024-Q3"; month ends stay month ends).
std::optional<DayRange> YearBefore(const DayRange& range);
// Inclusive containment; both must be resolved.
inline bool Contains(const DayRange& outer, const DayRange& inner) {
  return outer.first <= inner.first && inner.last <= outer.last;
}
// The interval of a period whose both ends are known.
inline std::optional<DayRange> RangeOf(const Period& period) {
  if (!period.start || !period.end) return std::nullopt;
  return DayRange{*period.start, *period.end};
}

}  // namespace reckoner
