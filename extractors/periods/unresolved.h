// What TIMEX3 writes where nothing fixes a time: "XXXX-10", "XXXX-QX", a bare length. Pure; any thread.
#pragma once

#include <string>

#include "extractors/periods/reading.h"

namespace reckoner::periods {

// "XXXX-WXX": some unit.
std::string Unresolved(Grain grain);
// "XXXX-10", "XXXX-Q3": a name without a year and nothing to take one from.
std::string WithoutYear(const Reading& reading);
// The reading's length, or that there is some such unit.
std::string Unresolved(const Reading& reading);

}  // namespace reckoner::periods
