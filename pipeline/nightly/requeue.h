// Documents that an operator sent from quarantine back to work: which date's archive has them. The next run
// reads them from there. Changes appear whole.
#pragma once

#include <string>
#include <vector>

#include "pipeline/nightly/folders.h"

namespace reckoner {

struct RequeuedDocument {
  std::string date, key;
  auto operator<=>(const RequeuedDocument&) const = default;
};

std::vector<RequeuedDocument> ReadRequeued(const StateFolder& state);
void WriteRequeued(const StateFolder& state, std::vector<RequeuedDocument> documents);

}  // namespace reckoner
