// Whole numbers in words ("two hundred and fifty thousand"), read word by word. Internal to the numerals.
#pragma once

#include <cstdint>
#include <optional>

#include "extractors/figures/page.h"

namespace reckoner::figures {

// Reads words from atom `first` on, stepping over hyphens and "and" inside a number.
class WordReader {
 public:
  WordReader(const Page& page, uint32_t first) : at(first), page_(page) {}

  // The atom behind a hyphen that joins number words ("twenty-one", "ninety - five"), else the next one.
  uint32_t PastHyphen(uint32_t i) const {
    if (page_.Is(i, kHyphen) && page_.Joins(i) &&
        (page_.Hyphen(i) || (!page_.Glued(i) && !page_.Glued(i + 1))))
      return i + 1;
    return i;
  }

  std::optional<int64_t> BelowHundred();
  std::optional<int64_t> BelowThousand();
  int Number(uint32_t i) const { return page_.words.word(page_[i].word).number; }

  uint32_t at;  // the next atom to read

 private:
  // "hundred" at atom i
  bool Hundred(uint32_t i) const { return page_.Joins(i) && page_.Has(i, kScaleWord) && Number(i) == 2; }

  const Page& page_;
};

struct Whole {
  int64_t value = 0;
  int64_t last_scale = 1;  // of "two million": a million
};

// The whole number that begins where the reader stands; the reader moves past it.
std::optional<Whole> ReadWhole(const Page& page, WordReader& reader);

}  // namespace reckoner::figures
