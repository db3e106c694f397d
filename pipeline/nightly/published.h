// What a run has published: counts, causes, the files, and the lines that alarms are told of. A value.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "extractors/checks/check.h"
#include "pipeline/manifest/manifest.h"
#include "pipeline/nightly/ledger.h"

namespace reckoner {

struct Published {
  // Counts a document by its ending. False for what is no document of this run.
  bool Count(const LedgerRow& row);

  bool stopped = false;
  DocumentCounts totals;
  std::map<std::string, uint64_t> quarantine, deferred;  // by cause
  uint64_t findings = 0, contradictions = 0;
  Severity worst = Severity::kNone;  // of articles' and findings' alarms
  std::vector<FileFacts> outputs;
  std::vector<std::string> alarms;         // envelope lines with alarms, for on_alarm: the first hundred …
  std::vector<std::string> contradicting;  // … and findings
};

}  // namespace reckoner
