// Lengths of time as they are written, "two and a half years", not as the calendar has them: how TIMEX3
// writes them, and where a day comes to that is moved by one. Pure values; any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "extractors/periods/calendar.h"

namespace reckoner::periods {

// "two and a half years": 2500 thousandths of a year. Unknown: "several years".
struct Amount {
  int64_t milli = 0;
  Grain unit = Grain::kNone;
  bool unknown = false;
};

// `day` moved by an amount, forward (sign 1) or back (-1); nullopt for a length that has no whole days.
std::optional<Day> Moved(Day day, const Amount& amount, int sign);

// "P2Y", "PT3H", "P1Y3M", "PXD": TIMEX3 of a length.
std::string TimexOf(const std::vector<Amount>& amounts);

}  // namespace reckoner::periods
