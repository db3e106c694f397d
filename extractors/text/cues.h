// Cue phrases in a token stream: one pass, any number of phrases. Built once, then const and safe from many
// threads.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "extractors/text/tokens.h"

namespace reckoner {

class CueMatcher {
 public:
  enum Where : uint8_t {
    kAnywhere,
    kSentenceStart,  // written "^phrase"
    kWholeItem,      // written "=phrase": a line of its own, or an item of a line made of such items
  };
  struct Hit {
    uint32_t first;   // token
    uint32_t count;   // tokens
    uint32_t phrase;  // of the list given, to count each once
    int points;
    Where where;
  };

  // Lower-case phrases with their points.
  explicit CueMatcher(const std::vector<std::pair<std::string, int>>& phrases);

  // Every phrase that matches at every token, whatever its Where: the caller knows sentences and lines. In
  // token order.
  std::vector<Hit> Find(std::string_view text, const std::vector<Token>& tokens) const;

 private:
  struct Phrase {
    std::vector<std::string> words;
    uint32_t index;
    int points;
    Where where;
  };
  struct Hash {
    using is_transparent = void;
    size_t operator()(std::string_view s) const { return std::hash<std::string_view>{}(s); }
  };
  std::unordered_map<std::string, std::vector<Phrase>, Hash, std::equal_to<>> by_first_;
  // Bit L of entry C: some phrase begins with a word of L bytes whose first byte is C. Spares most words the
  // look-up.
  uint64_t lengths_[256] = {};
};

}  // namespace reckoner
