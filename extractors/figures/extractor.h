// Finds the figures of a passage. Built once from the lexicon (throws LexiconError for a bad table or a
// pattern that does not compile), then const and safe from many threads.
#pragma once

#include <memory>
#include <vector>

#include "extractors/figures/figure.h"
#include "extractors/lexicon/lexicon.h"
#include "extractors/text/passage.h"

namespace reckoner {

class FigureExtractor {
 public:
  // A text with more numbers than this is a table or an attack: reading stops a little behind it.
  static constexpr size_t kMaxFigures = 100'000;

  explicit FigureExtractor(const Lexicon& lexicon);
  ~FigureExtractor();
  FigureExtractor(const FigureExtractor&) = delete;
  FigureExtractor& operator=(const FigureExtractor&) = delete;

  // `periods`: spans whose numbers belong to dates and durations; no figure overlaps them. The result is
  // sorted by begin; figures don't overlap each other.
  std::vector<Figure> Extract(const Passage& passage, const std::vector<Span>& periods) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace reckoner
