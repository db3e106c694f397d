#include "pipeline/report/items.h"

#include <tuple>

namespace reckoner::report {

bool Before(const Alarm& a, const Alarm& b) {
  if (a.severity != b.severity) return a.severity > b.severity;
  if (a.source.published != b.source.published) return a.source.published > b.source.published;
  return std::tie(a.source.doc_id, a.number) < std::tie(b.source.doc_id, b.number);
}

bool Before(const Contradiction& a, const Contradiction& b) {
  if (a.severity != b.severity) return a.severity > b.severity;
  if (a.independent != b.independent) return a.independent > b.independent;
  return std::tie(a.series, a.fingerprint) < std::tie(b.series, b.fingerprint);
}

}  // namespace reckoner::report
