// What every extractor reads: one normalised text with what was found out about its shape. Views live as long
// as the NormalizedText behind them. Spans are bytes of `text`.
#pragma once

#include <string_view>
#include <vector>

#include "extractors/text/span.h"
#include "extractors/text/tokens.h"

namespace reckoner {

struct Passage {
  std::string_view text;
  std::vector<Span> sentences;    // in order
  std::vector<Token> tokens;      // in order, without instrument codes
  std::vector<Span> boilerplate;  // in order; nothing is extracted from these

  // Index of the sentence that holds `position`, or the last one before it; -1 before the first.
  int SentenceAt(uint32_t position) const;
  bool InBoilerplate(Span span) const;
};

}  // namespace reckoner
