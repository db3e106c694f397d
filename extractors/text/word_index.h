// A set of words, numbered, looked up without regard to ASCII case and without allocating: what the phrase
// tables of every floor begin with. Most words of a text are in no table and leave after one bit test. Filled
// once, then const and safe from many threads.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/text/span.h"

namespace reckoner {

// Whether `text` is `lower` but for ASCII case.
bool SameWord(std::string_view text, std::string_view lower);

// The first eight bytes of the word at `span` of `text` without the bit that tells cases apart, and its
// length in the mix: words with different keys differ.
uint64_t WordKey(std::string_view text, Span span);

class WordIndex {
 public:
  // The word's number, from 0 in order of first addition. Any word of 1 to 255 bytes.
  int32_t Add(std::string_view word);
  // The number of the word at `span` of `text`, or -1.
  int32_t Find(std::string_view text, Span span) const;
  size_t size() const { return words_.size(); }
  const std::string& word(int32_t number) const { return words_[static_cast<size_t>(number)]; }  // lower case

 private:
  struct Slot {
    uint64_t head = 0;  // the first eight bytes, in lower case
    int32_t number = -1;
    uint8_t length = 0;
  };
  void Place(int32_t number);

  std::vector<std::string> words_;
  std::vector<Slot> slots_ = std::vector<Slot>(64);
  std::array<uint64_t, 64> filter_{};  // a bit for every 12-bit piece of a word's hash
};

}  // namespace reckoner
