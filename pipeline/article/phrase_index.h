// Phrases with what they mean (bits), found in a line in one pass: each word is looked up once, by the word a
// phrase begins with. Built once, then const and safe from many threads. Lines and phrases in lower case.
#pragma once

#include <bitset>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace reckoner::article {

struct StringHash {
  using is_transparent = void;
  size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};
template <typename Value>
using StringMap = std::unordered_map<std::string, Value, StringHash, std::equal_to<>>;

class PhraseIndex {
 public:
  void Add(std::string_view phrase, uint32_t bits);

  // Calls found(begin, end, bits) for every phrase that stands in `line` as words of their own, from left to
  // right.
  template <typename Found>
  void ForEach(std::string_view line, Found found) const {
    for (size_t at = 0; at < line.size(); at = NextWord(line, at)) At(line, at, found);
  }
  // The same, for phrases that begin at `at` only.
  template <typename Found>
  void At(std::string_view line, size_t at, Found found) const {
    const std::string_view word = line.substr(at, WordSize(line, at));
    if (!maybe_[Slot(word)]) return;
    const auto entry = by_first_word_.find(word);
    if (entry == by_first_word_.end()) return;
    for (const Phrase& phrase : entry->second) {
      const size_t end = at + phrase.text.size();
      if (line.substr(at, phrase.text.size()) == phrase.text && (end == line.size() || !Joins(line, end))) {
        found(at, end, phrase.bits);
      }
    }
  }

 private:
  struct Phrase {
    std::string text;
    uint32_t bits;
  };
  // A word is a run of letters, digits and apostrophes; any other byte stands for itself.
  static size_t WordSize(std::string_view line, size_t at);
  static size_t NextWord(std::string_view line, size_t at);
  static bool Joins(std::string_view line, size_t at);  // is there one word on both sides of `at`?

  // A word of this length that begins with these two letters may begin a phrase: most words don't.
  static size_t Slot(std::string_view word) {
    const auto byte = [&](size_t i) { return i < word.size() ? static_cast<unsigned char>(word[i]) : 0u; };
    return (byte(0) * 131 + byte(1) * 17 + word.size()) % 4096;
  }

  std::bitset<4096> maybe_;
  StringMap<std::vector<Phrase>> by_first_word_;
};

}  // namespace reckoner::article
