// The smallest single slip that explains why a relation fails: two digits swapped, one digit wrong, another
// scale, the direction turned round, points for percent, a percentage over the wrong base. A repair has to
// make every relation hold that its figure takes part in, and be the only one of its size: otherwise none is
// named.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "extractors/checks/judge.h"
#include "extractors/checks/link_reader.h"

namespace reckoner {

struct Tried {
  LinkReader link;
  Relation relation;
  Judgement judgement;
};

// `failing`: an index of an inconsistent one. `evidence` gets what else speaks for the repair, in sentences.
std::optional<Suspect> FindRepair(std::span<const Tried> all, size_t failing,
                                  std::vector<std::string>* evidence);

}  // namespace reckoner
