// What a run says of itself when it ends. Any thread; the log is the caller's.
#pragma once

#include <string>

#include "pipeline/manifest/manifest.h"
#include "pipeline/nightly/run_log.h"

namespace reckoner {

// "2026-01-15: 2 documents (1 with records, …), 3 figures, …, exit status 0"
std::string Summary(const Manifest& manifest);
// That line, behind a warning for each source that failed and each alarm of the operation.
void SaySummary(const Manifest& manifest, RunLog& log);

}  // namespace reckoner
