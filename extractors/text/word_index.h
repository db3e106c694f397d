// A set of words, numbered, looked up without regard to ASCII case and without allocating: what the phrase
// tables of every floor begin with. Most words of a text are in no table and leave after one bit test. Filled
// once, then const and safe from many threads.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/text/tokens.h"

namespace reckoner {

// Whether `text` is `lower` but for ASCII case.
bool SameWord(std::string_view text, std::string_view lower);

// Which keys of words (word_key.h) some words have: yes to those, and to few others.
class KeyFilter {
 public:
  // Room for so many words; forgets what it held.
  void Reset(size_t words);
  void Add(uint32_t key) { bits_[key >> shift_ >> 6] |= uint64_t{1} << (key >> shift_ & 63); }
  bool MayHold(uint32_t key) const { return bits_[key >> shift_ >> 6] >> (key >> shift_ & 63) & 1; }

 private:
  std::vector<uint64_t> bits_ = std::vector<uint64_t>(4);  // a power of two of them
  uint32_t shift_ = 24;                                    // past which a key's high bits say which bit
};

class WordIndex {
 public:
  WordIndex() = default;
  WordIndex(std::initializer_list<std::string_view> words) {
    for (const std::string_view word : words) Add(word);
  }
  // The word's number, from 0 in order of first addition. Any word of 1 to 255 bytes.
  int32_t Add(std::string_view word);
  // The number of a word, or -1: of a token, of a stretch of a text, of a word by itself.
  int32_t Find(std::string_view text, const Token& token) const { return Find(text, token.span, token.key); }
  int32_t Find(std::string_view text, Span span) const { return Find(text, span, WordKey(text, span)); }
  int32_t Find(std::string_view word) const {
    return Find(word, Span{0, static_cast<uint32_t>(word.size())});
  }
  size_t size() const { return words_.size(); }
  const std::string& word(int32_t number) const { return words_[static_cast<size_t>(number)]; }  // lower case

 private:
  struct Slot {
    uint32_t key = 0;
    int32_t number = -1;
  };
  int32_t Find(std::string_view text, Span span, uint32_t key) const {
    return filter_.MayHold(key) ? Look(Slice(text, span), key) : -1;
  }
  int32_t Look(std::string_view word, uint32_t key) const;
  void Place(int32_t number);

  std::vector<std::string> words_;
  std::vector<Slot> slots_ = std::vector<Slot>(64);
  KeyFilter filter_;
};

}  // namespace reckoner
