#include "pipeline/nightly/published.h"

#include <algorithm>

namespace reckoner {

bool Published::Count(const LedgerRow& row) {
  switch (row.ending) {
    case Ending::kRecords:
      ++totals.records;
      break;
    case Ending::kNone:
      ++totals.none;
      break;
    case Ending::kQuarantined:
      ++totals.quarantined;
      ++quarantine[row.code];
      break;
    case Ending::kDeferred:
      ++totals.deferred;
      ++deferred[row.code];
      break;
    case Ending::kUnchanged:
    case Ending::kDuplicate:
      return false;
  }
  ++totals.documents;
  totals.figures += static_cast<uint64_t>(row.figures);
  totals.consistent += static_cast<uint64_t>(row.consistent);
  totals.inconsistent += static_cast<uint64_t>(row.inconsistent);
  totals.undetermined += static_cast<uint64_t>(row.undetermined);
  worst = std::max(worst, static_cast<Severity>(row.worst));
  return true;
}

}  // namespace reckoner
