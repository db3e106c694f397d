// Days with a name, by the rule that tells their date. Plain values; any thread.
#pragma once

#include <optional>
#include <string_view>

#include "extractors/periods/calendar.h"

namespace reckoner {

struct HolidayRule {
  int month = 0, day = 0;  // fixed
  int weekday = 0, nth = 0,
      plus = 0;  // or the nth weekday of the month, or (month 0) Easter; then so many days on
};

// "12-25", "11-W4#4", "05-W1#L", "11-W4#4+1", "easter-2"; nullopt for any other.
std::optional<HolidayRule> ParseHoliday(std::string_view rule);
std::optional<Day> HolidayIn(const HolidayRule& rule, int year);

}  // namespace reckoner
