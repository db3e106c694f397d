// A crawl's pages on their way into a run. One thread; the intake must outlive it.
#pragma once

#include <functional>
#include <map>
#include <string>

#include "pipeline/config/config.h"
#include "pipeline/harvest/harvest.h"
#include "pipeline/nightly/intake.h"

namespace reckoner {

// Fetches the configured web sources. Ends early, committed, when `stop` says so.
HarvestSummary TakeFromWeb(const NightlyConfig& config, CrawlState& state, Ledger& ledger, Intake& intake,
                           const WallClock& now, const std::function<bool()>& stop);

}  // namespace reckoner
