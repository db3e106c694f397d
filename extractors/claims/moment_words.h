// Time in words and TIMEX3 values -> moments (moments.h): which place of the calendar a value names, how far
// back "a year earlier" counts. Internal to this floor; pure.
#pragma once

#include <optional>
#include <string_view>

#include "extractors/claims/moments.h"

namespace reckoner::moments {

// What a comparison period is counted from, by its words.
enum class Step : uint8_t { kNone, kYear, kMonth, kQuarter, kWeek };

// From a TIMEX3 value; nothing for durations and values without a calendar place.
std::optional<Moment> FromValue(std::string_view value);
// Of a mention: a length that its text places ("the six months ended 30 June 2025") is the stretch or quarter
// it is.
std::optional<Moment> FromPeriod(const Period& period);
// "a year earlier", "the previous month"; words in lower case.
Step StepOf(std::string_view words);
// "year-on-year", "month on month", "on the quarter".
Step StepOfRate(std::string_view words);
// So far before `now`; unknown where its unit has no such step.
Moment Back(Moment now, Step step);

}  // namespace reckoner::moments
