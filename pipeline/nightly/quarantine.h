// Documents that could not be read, over all runs that are still there: what an operator looks at, and what
// may be tried again. One thread.
#pragma once

#include <string>
#include <vector>

#include "pipeline/nightly/folders.h"
#include "pipeline/nightly/ledger.h"

namespace reckoner {

struct QuarantineFilter {
  std::string date, code, source;  // empty: any
};

struct QuarantinedDocument {
  std::string date;
  LedgerRow row;
};

// Those whose latest run left them in quarantine, the latest first, then by key.
std::vector<QuarantinedDocument> Quarantined(const StateFolder& state, const QuarantineFilter& filter);

// All that is known of it, for a terminal: what it is, why it is here, its first lines.
std::string ShowQuarantined(const StateFolder& state, const QuarantinedDocument& document);

// The next run reads them again: from their date's archive, or, where that holds no more than the news that a
// page could not be had, from the web. The state folder must be locked.
void Requeue(const StateFolder& state, const std::vector<QuarantinedDocument>& documents);

}  // namespace reckoner
