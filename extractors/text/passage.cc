#include "extractors/text/passage.h"

#include <algorithm>

namespace reckoner {

int Passage::SentenceAt(uint32_t position) const {
  const auto after = std::upper_bound(sentences.begin(), sentences.end(), position,
                                      [](uint32_t p, Span s) { return p < s.begin; });
  return static_cast<int>(after - sentences.begin()) - 1;
}

bool Passage::InBoilerplate(Span span) const {
  const auto first = std::partition_point(boilerplate.begin(), boilerplate.end(),
                                          [&](Span b) { return b.end <= span.begin; });
  return first != boilerplate.end() && first->Overlaps(span);
}

}  // namespace reckoner
