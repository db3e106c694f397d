// Cue phrases in a token stream: one pass, any number of phrases. Built once, then const and safe from many
// threads.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extractors/text/tokens.h"

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
    uint32_t index;
    int points;
    Where where;
  };
  // Phrases that begin with one word: phrases_[begin, end). Open addressing by the word's first eight bytes
  // and its length.
  struct Slot {
    uint64_t head = 0;
    uint32_t begin = 0, end = 0;
    uint8_t length = 0;  // 0: free
  };
  size_t SlotOf(uint64_t mix, uint64_t head, size_t length) const;
  bool MayBegin(uint64_t mix) const;

  std::vector<Phrase> phrases_;
  std::vector<Slot> slots_;
  std::array<uint64_t, 64>
      filter_{};  // a bit for every 12-bit piece of a first word's hash: most words stop here
};

}  // namespace reckoner
