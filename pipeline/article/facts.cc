#include "pipeline/article/facts.h"

#include <algorithm>

namespace reckoner::article {

std::vector<const Fact*> Facts::Of(Field field, Source source) const {
  std::vector<const Fact*> out;
  for (const Fact& fact : all) {
    if (fact.field == field && fact.source == source) out.push_back(&fact);
  }
  std::stable_sort(out.begin(), out.end(), [](const Fact* a, const Fact* b) { return a->rank < b->rank; });
  return out;
}

std::string_view Facts::First(Field field) const {
  for (const Source source : {Source::kJsonLd, Source::kMeta, Source::kMicrodata, Source::kLink}) {
    const auto found = Of(field, source);
    if (!found.empty()) return found.front()->value;
  }
  return {};
}

}  // namespace reckoner::article
