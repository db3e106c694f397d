// Which of several a name means, by what else its passage names: "Georgia" among states of America, "the
// pound" in an article on Britain. Internal to this floor; pure.
#pragma once

#include <vector>

#include "extractors/entities/entity.h"
#include "extractors/entities/names.h"

namespace reckoner {

// Sets `ref` where one candidate is the likeliest, and puts it first; the others stay candidates.
void ChooseCandidates(const Names& names, std::vector<Entity>& entities);

}  // namespace reckoner
