// Tells a command of the operator's what a run found: one JSON object on its standard input. One thread.
#pragma once

#include <string>
#include <vector>

#include "pipeline/manifest/manifest.h"
#include "pipeline/nightly/run_log.h"

namespace reckoner {

// What it is told beside the manifest: envelope and finding lines with alarms.
struct AlarmRecords {
  const std::vector<std::string>& envelopes;
  const std::vector<std::string>& findings;
};

// The command gets 60 seconds. False, and a warning in the log, when
// it fails: a run doesn't.
bool Notify(const std::vector<std::string>& command, const Manifest& manifest, const std::string& folder,
            const AlarmRecords& records, RunLog& log);

}  // namespace reckoner
