// What the rest of a document says for or against a slip that would mend a failing relation. Internal to this
// floor; pure.
#pragma once

#include <cstdint>
#include <string>

#include "extractors/checks/repair.h"
#include "extractors/checks/slips.h"

namespace reckoner {

// Whether the slip mends the failing relation and breaks no other; one whose premises are open proves nothing
// either way. `others` counts failing relations that it mends besides.
bool Mends(const TriedSet& all, size_t failing, int32_t figure, const Printed& printed, int* others);

// Whether a figure outside the relation prints this number, of at least so many digits: one of few is met by
// chance.
bool IsPrintedElsewhere(const Tried& tried, int32_t like, const Decimal& value, int digits);

// How many figures of the document print a unit in a scale, `except` one.
int Company(const Mentions& mentions, const std::string& unit, int unit_mult, int32_t except);

}  // namespace reckoner
