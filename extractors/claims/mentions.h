// Everything that was found in one document, together: what claims and checks read. Views live as long as
// their owners.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "extractors/entities/entity.h"
#include "extractors/figures/figure.h"
#include "extractors/periods/period.h"
#include "extractors/tables/table.h"
#include "extractors/text/passage.h"

namespace reckoner {

struct Mentions {
  const Passage* passage = nullptr;
  std::vector<Period> periods;
  std::vector<Figure> figures;
  std::vector<Entity> entities;
  std::vector<DataTable> tables;  // in order
  DateContext date;
};

// Into mentions, tokens or sentences, which stand in order and don't overlap: the first that ends behind a
// place, and the first that begins at it or behind.
template <typename T>
size_t FirstEndingBehind(const std::vector<T>& mentions, uint32_t place) {
  const auto at = std::partition_point(mentions.begin(), mentions.end(),
                                       [&](const T& mention) { return mention.span.end <= place; });
  return static_cast<size_t>(at - mentions.begin());
}
template <typename T>
size_t FirstBeginningAt(const std::vector<T>& mentions, uint32_t place) {
  const auto at = std::partition_point(mentions.begin(), mentions.end(),
                                       [&](const T& mention) { return mention.span.begin < place; });
  return static_cast<size_t>(at - mentions.begin());
}

}  // namespace reckoner
