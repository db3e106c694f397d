// Figures that are claims though nothing moves them. Internal to this floor; pure.
#pragma once

#include "extractors/claims/reading.h"

namespace reckoner {

// Plain statements: a figure next to its series without a movement ("trade of $6.48 trillion", "500%
// tariffs").
bool IsPlainClaim(const Reading& reading, const Fact& fact);

}  // namespace reckoner
