// One line of `reckoner corroborate`: a finding as JSON (docs/RECORDS.md, "across articles"). Pure; any
// thread.
#pragma once

#include <string>

#include "extractors/corroborate/statement.h"

namespace reckoner {

// Ends in a line feed.
std::string WriteFinding(const corroboration::Finding& finding);

}  // namespace reckoner
