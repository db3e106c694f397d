// Where in its line the series of a figure stands. Internal to this floor.
#pragma once

#include <cstdint>

#include "extractors/claims/reading.h"

namespace reckoner {

// The item of the series that speaks for a fact, by what the line prints around the figure and its verb; or
// -1.
int32_t SeriesItem(const Reading& reading, const Fact& fact);
// "July's was cut by 7,000": the thing that was named before, of another time; which one, nobody says here.
bool IsElliptic(const Reading& reading, const Fact& fact);
// The one right behind a figure, or -1.
int32_t RightBeside(const Reading& reading, const TagLine& line, int32_t item);

}  // namespace reckoner
