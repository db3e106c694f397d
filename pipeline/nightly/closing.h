// The last steps of a run: its counts, what an operator should look at, the report, the metrics, and the
// manifest, whose appearance ends it. One thread.
#pragma once

#include <string>
#include <string_view>

#include "pipeline/config/config.h"
#include "pipeline/manifest/manifest.h"
#include "pipeline/nightly/ledger.h"
#include "pipeline/nightly/publish.h"
#include "pipeline/nightly/run_log.h"

namespace reckoner {

struct RunTimes {
  std::string date, started_at, finished_at;
};

// Writes report, metrics and manifest. Throws std::system_error; metrics that can't be written are a warning.
Manifest Close(const NightlyConfig& config, const Ledger& ledger, const Published& published,
               std::string_view lexicon, RunLog& log, const RunTimes& times);

// After a replay with other bytes: new counts and outputs; times and what sources did stay.
void ReClose(const NightlyConfig& config, const Ledger& ledger, const Published& published,
             std::string_view lexicon, const Manifest& before);

// What a replay can't find in an archive: listings, and documents that gave nothing.
void CopyFacts(const Ledger& from, const NightlyConfig& config, Ledger* to);

}  // namespace reckoner
