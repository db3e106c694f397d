// Percentages that are one series over another by definition (lexicon table "ratios"). Built once (throws
// LexiconError), then const and safe from many threads.
#pragma once

#include <vector>

#include "extractors/claims/moments.h"
#include "extractors/claims/phrases.h"
#include "extractors/claims/reading.h"
#include "extractors/lexicon/lexicon.h"

namespace reckoner {

class RatioReader {
 public:
  explicit RatioReader(const Lexicon& lexicon);
  void Read(const Reading& reading, const Timeline& time, std::vector<Link>& links) const;

 private:
  int32_t NameOf(const Reading& reading, const Fact& fact) const;
  bool IsOfAPart(const Reading& reading, size_t at, size_t tokens) const;

  PhraseSet phrases_;  // 3 * row + 0 ratio, 1 part, 2 total
  WordIndex narrower_;
};

}  // namespace reckoner
