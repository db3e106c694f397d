// Exchange rates quoted upside down: the rupee that climbs to 43.305 per dollar from 43.41 has gained, though
// the number fell. Built once from the lexicon's currencies (throws LexiconError), then const and safe from
// many threads.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extractors/claims/phrases.h"
#include "extractors/claims/reading.h"
#include "extractors/lexicon/lexicon.h"

namespace reckoner {

class QuoteReader {
 public:
  explicit QuoteReader(const Lexicon& lexicon);
  // Turns the movements of a line round where they speak of a currency by a quote that rises as it falls.
  void Read(Reading& reading, int32_t line, size_t first_movement) const;

 private:
  struct Named {
    std::string_view code;  // of the lexicon
    uint32_t begin;
  };
  std::vector<Named> Find(const Passage& passage, Span span) const;

  PhraseSet phrases_;
  std::vector<std::string> codes_;
};

}  // namespace reckoner
