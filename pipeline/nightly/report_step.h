// A run's report out of its records: one HTML page, and a feed of its alarms. Called by one thread, beside
// its workers.
#pragma once

#include <string>
#include <vector>

#include "pipeline/manifest/manifest.h"

namespace reckoner {

// Reads envelopes and findings in `folder`, and leaves both files there. `before`: earlier runs, for trends.
// Throws std::system_error.
std::vector<FileFacts> WriteReport(const std::string& folder, const Manifest& manifest,
                                   const std::vector<Manifest>& before, int workers);

}  // namespace reckoner
