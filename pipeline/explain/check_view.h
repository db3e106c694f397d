// One check in words and numbers, as lines under a paragraph. Internal to explain.
#pragma once

#include "extractors/checks/check.h"
#include "pipeline/explain/layout.h"

namespace reckoner {

void ShowCheck(const Check& check, int number, Page& page);

}  // namespace reckoner
