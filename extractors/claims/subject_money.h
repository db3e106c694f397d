// The currency of a company's bare amounts. A step of ReadSubjects (subjects.h).
#pragma once

#include "extractors/claims/reading.h"

namespace reckoner {

// "profit fell to 1.9 billion crowns from 4.7 billion, and revenue to 82.9 billion": a company's accounts are
// in one currency. Of the line's facts from `first` on, their series being named.
void TakeCurrencies(Reading& reading, int32_t line, size_t first);

}  // namespace reckoner
