// Finds the listed phrases at a token of a passage, longest first, without regard to case: the cue words of
// the claims floor (movement verbs, prepositions, modality). Built once, then const and safe from many
// threads; the passage is only looked at.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/text/ascii.h"
#include "extractors/text/passage.h"
#include "extractors/text/word_index.h"

namespace reckoner {

// Whether some token of a stretch is one of the words.
bool HoldsWord(const Passage& passage, Span span, const WordIndex& words);

class PhraseSet {
 public:
  struct Hit {
    int32_t id = -1;      // what was given to Add; -1: nothing here
    uint32_t tokens = 0;  // how many tokens it covers
  };

  // A phrase given twice keeps its first id. Words are cut as Tokenize cuts a text, so "year-earlier" is
  // written plainly.
  void Add(std::string_view phrase, int32_t id);
  // The longest phrase that begins at token `at` and ends by token `limit`, which the passage has or ends at.
  Hit Match(const Passage& passage, size_t at, size_t limit) const {
    const int32_t first = at < limit ? first_words_.Find(passage.text, passage.tokens[at]) : -1;
    return first >= 0 ? Longest(by_first_[static_cast<size_t>(first)], passage, at, limit) : Hit{};
  }

 private:
  struct Word {
    std::string text;  // lower case
    uint32_t key;
    friend bool operator==(const Word&, const Word&) = default;
  };
  struct Phrase {
    std::vector<Word> words;
    int32_t id;
  };
  static Hit Longest(const std::vector<Phrase>& phrases, const Passage& passage, size_t at, size_t limit);

  WordIndex first_words_;
  std::vector<std::vector<Phrase>> by_first_;  // by the first word's number; longest first
};

// Index of the first token that begins at or after `position`.
size_t TokenAt(const Passage& passage, uint32_t position);

}  // namespace reckoner
