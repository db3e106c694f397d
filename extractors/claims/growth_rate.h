// Percentages that frames read as levels, because they are set against another one, but that are growths:
// "prices rose 2.1%, down from 2.3% in April". Pure; any thread.
#pragma once

#include "extractors/claims/reading.h"

namespace reckoner {

// The fact's percentage is a growth of its series, which is no percentage itself.
bool IsGrowthRate(const Reading& reading, const Fact& fact);

}  // namespace reckoner
