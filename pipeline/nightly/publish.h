// The second half of a run: what the ledger vouches for, in the order of keys -> envelopes, quarantine and
// findings as files, and into the sinks. Whatever order the documents came in, and however often the run was
// stopped, the same documents give the same bytes. Begun again after a stop it repeats nothing, since files
// appear whole and sinks know what they have. Called by one thread, beside its workers.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "pipeline/nightly/durable_file.h"
#include "pipeline/nightly/ledger.h"
#include "pipeline/nightly/published.h"
#include "pipeline/nightly/run_log.h"

namespace reckoner {

struct PublishSettings {
  std::string journal;             // file
  std::string folder;              // where the outputs go
  std::vector<std::string> sinks;  // targets
  int workers = 1;                 // that read envelopes ahead of what writes them
};

// Throws SinkError and std::system_error; then, and after a stop, no file has appeared.
Published Publish(const Ledger& ledger, const PublishSettings& settings, RunLog& log,
                  const std::function<bool()>& stop);

}  // namespace reckoner
