// What old runs left, removed: archives, records, ledgers. Their manifests stay, since freshness and usual
// yields are counted from them. A run that isn't finished stays whole, and so does an archive that a requeued
// document waits in. One thread.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "pipeline/nightly/folders.h"

namespace reckoner {

struct PrunedRun {
  std::string date;
  uint64_t bytes = 0;
};

// Of runs more than `keep_days` days before the latest finished one: days by their dates, whatever the clock
// says. The state folder must be locked. With `dry_run` nothing is removed.
std::vector<PrunedRun> Prune(const StateFolder& state, int keep_days, bool dry_run);

}  // namespace reckoner
