// The label repair: two figures given for one flow can't both hold, and would if one of them meant the flow
// the other way.
// ("Chinese exports to Russia" and "imports from China" are one flow; "imports from Russia" is another.)
#pragma once

#include <optional>

#include "extractors/checks/repair.h"

namespace reckoner {

// nullopt unless it is plain which of the two is mislabelled: the one that the compiler of the data would not
// report. `evidence` gets what else speaks for it, in sentences.
std::optional<Suspect> FindLabelRepair(const TriedSet& all, size_t failing,
                                       std::vector<std::string>* evidence);

}  // namespace reckoner
