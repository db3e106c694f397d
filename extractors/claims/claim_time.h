// A claim's time as SDMX writes it, from the moment that its figure was given (moments.h). Pure functions;
// empty for what the text doesn't say.
#pragma once

#include <string>

#include "extractors/claims/moments.h"
#include "extractors/claims/reading.h"

namespace reckoner {

// A S Q M W D.
std::string Frequency(const Moment& moment);
// "2025", "2025-Q3", "2025-11"; empty without a year.
std::string TimePeriod(const Reading& reading, const Moment& moment);
// How far back the base lies: "yoy", "mom", "qoq"; empty when the two are no step apart.
std::string BasisOf(const Moment& now, const Moment& base);

}  // namespace reckoner
