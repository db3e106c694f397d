// Words of a normalised text, for tries and context: maximal runs of letters and digits, with inner
// apostrophes, points of abbreviations ("U.S.") and hyphens as separate tokens. ASCII classes plus: every
// non-ASCII letter counts as a letter. Spans are bytes. Pure; any thread.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "extractors/text/span.h"
#include "extractors/text/word_key.h"

namespace reckoner {

struct Token {
  enum Kind : uint8_t { kWord, kNumber, kPunctuation, kNewline };
  Span span;
  Kind kind;
  bool capital;       // begins with an upper-case letter
  bool space_before;  // white space (or the text's start) stands before it
  uint32_t key;       // WordKey: what tables of words are asked by
};

std::vector<Token> Tokenize(std::string_view text);

}  // namespace reckoner
