// The last stage of Fold (tags.h): "in the first quarter", "from a year earlier", "above the February
// figure".
#pragma once

#include <vector>

#include "extractors/claims/tags.h"

namespace reckoner {

std::vector<Item> FoldPeriods(const Mentions& mentions, const std::vector<Item>& items);

}  // namespace reckoner
