// The quarter that a company reports on, told by a sentence without a figure: "… today announced financial
// results for the third quarter ended September 30, 2026.", "Third Quarter 2026 Results". Pure functions.
#pragma once

#include <optional>

#include "extractors/claims/moments.h"

namespace reckoner::moments {

// None where the line says no such thing, or names a quarter that ends with none of the calendar's.
std::optional<Moment> QuarterOfResults(const Reading& reading, const TagLine& line);

}  // namespace reckoner::moments
