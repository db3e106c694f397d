// Files, folders and archives on their way into a run: each document once, and again when its bytes have
// changed. One thread.
#pragma once

#include <functional>

#include "pipeline/config/config.h"
#include "pipeline/harvest/state.h"
#include "pipeline/nightly/intake.h"

namespace reckoner {

// In the order of the configuration. Ends early, committed, when `stop` says so.
void TakeFromFiles(const NightlyConfig& config, CrawlState& state, Ledger& ledger, Intake& intake,
                   int wake_fd, const std::function<bool()>& stop);

// What a source has, and how much of it former runs have taken. `state` null: nothing yet.
struct LocalCount {
  uint64_t listed = 0, known = 0;
};
LocalCount CountNew(const SourceConfig& source, const NightlyConfig& config, const CrawlState* state);

}  // namespace reckoner
