// Cue phrases in a token stream: one pass, any number of phrases. Built once, then const and safe from many
// threads.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extractors/text/tokens.h"
#include "extractors/text/word_index.h"

namespace reckoner {

class CueMatcher {
 public:
  enum Where : uint8_t {
    kAnywhere,
    kSentenceStart,  // written "^phrase": after the start of the text, a line end or punctuation
    kWholeItem,      // written "=phrase": likewise, or right after another such item
  };
  struct Hit {
    uint32_t first;   // token
    uint32_t count;   // tokens
    uint32_t phrase;  // of the list given
    int points;
    Where where;
  };

  // Lower-case phrases with their points.
  explicit CueMatcher(const std::vector<std::pair<std::string, int>>& phrases);

  // Every phrase that matches tokens [first, end), in token order. A phrase may run over a single line end.
  std::vector<Hit> Find(std::string_view text, const std::vector<Token>& tokens, uint32_t first,
                        uint32_t end) const;

 private:
  struct Phrase {
    std::vector<std::string> words;
    uint32_t second = 0;  // key of the second word, if any
    uint32_t index;
    int points;
    Where where;
  };
  WordIndex first_words_;
  std::vector<std::vector<Phrase>> by_first_;  // phrases that begin with a word, by its number
};

}  // namespace reckoner
