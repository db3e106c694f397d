// Finds and resolves the periods of a passage. Built once from the lexicon (throws LexiconError), then const
// and safe from many threads.
#pragma once

#include <memory>
#include <vector>

#include "extractors/lexicon/lexicon.h"
#include "extractors/periods/period.h"
#include "extractors/text/passage.h"

namespace reckoner {

class PeriodExtractor {
 public:
  explicit PeriodExtractor(const Lexicon& lexicon);
  ~PeriodExtractor();
  PeriodExtractor(const PeriodExtractor&) = delete;
  PeriodExtractor& operator=(const PeriodExtractor&) = delete;

  // Sorted by begin, longer first.
  std::vector<Period> Extract(const Passage& passage, const DateContext& context) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace reckoner
