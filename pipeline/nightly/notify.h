// Tells a command of the operator's what a run found: one JSON object on its standard input. One thread.
#pragma once

#include <string>
#include <vector>

#include "pipeline/manifest/manifest.h"
#include "pipeline/nightly/run_log.h"

namespace reckoner {

// `records`: envelope lines with alarms. The command gets 60 seconds. False, and a warning in the log, when
// it fails: a run doesn't.
bool Notify(const std::vector<std::string>& command, const Manifest& manifest, const std::string& folder,
            const std::vector<std::string>& records, RunLog& log);

}  // namespace reckoner
