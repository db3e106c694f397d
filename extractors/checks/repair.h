// The smallest single slip that explains why a relation fails: two digits swapped, one digit wrong, another
// scale, the direction turned round, points for percent, a percentage over the wrong base. A repair has to
// make every relation hold that its figure takes part in, and be the only one of its kind: otherwise none is
// named.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "extractors/checks/judge.h"
#include "extractors/checks/link_reader.h"

namespace reckoner {

struct Tried {
  LinkReader link;
  Relation relation;
  Judgement judgement;
};

// All relations of a document, and which of them a figure takes part in.
class TriedSet {
 public:
  explicit TriedSet(std::vector<Tried> all);

  size_t size() const { return all_.size(); }
  const Tried& operator[](size_t i) const { return all_[i]; }
  // Indices; of a figure that is everywhere only the first.
  std::span<const uint32_t> With(int32_t figure) const;

 private:
  std::vector<Tried> all_;
  std::vector<std::vector<uint32_t>> by_figure_;
};

// `failing`: an index of an inconsistent one. `evidence` gets what else speaks for the repair, or which
// several would do, in sentences.
std::optional<Suspect> FindRepair(const TriedSet& all, size_t failing, std::vector<std::string>* evidence);

}  // namespace reckoner
