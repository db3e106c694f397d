// A hash table from short ASCII words to numbers, for looking up every word of a text: a word is packed, in
// lower case, into sixteen bytes, which are its own key. Filled once, then const and safe from many threads.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace reckoner::periods {

constexpr size_t kMaxTableWord = 16;

struct WordKey {
  uint64_t low = 0, high = 0;
  friend bool operator==(const WordKey&, const WordKey&) = default;
};

// The key of text[pos, end), which holds ASCII letters and digits only and at most kMaxTableWord of them.
inline WordKey KeyOf(std::string_view text, size_t pos, size_t end) {
  constexpr uint64_t kLowerCase =
      0x2020202020202020;  // makes upper case lower, leaves digits, and pads with spaces
  unsigned char bytes[kMaxTableWord] = {};
  std::memcpy(bytes, text.data() + pos, end - pos);
  WordKey key;
  std::memcpy(&key.low, bytes, 8);
  std::memcpy(&key.high, bytes + 8, 8);
  key.low |= kLowerCase;
  key.high |= kLowerCase;
  return key;
}

class WordTable {
 public:
  static constexpr uint32_t kNone = ~uint32_t{0};

  // The number of the word, a new one (counted from 0) if it has none yet.
  uint32_t Add(std::string_view word) {
    if (const uint32_t known = Find(KeyOf(word, 0, word.size())); known != kNone) return known;
    if (4 * (size_ + 1) > slots_.size()) Grow();
    Insert({KeyOf(word, 0, word.size()), size_});
    return size_++;
  }

  uint32_t Find(const WordKey& key) const {
    if (slots_.empty()) return kNone;
    for (size_t at = Hash(key) & (slots_.size() - 1);; at = (at + 1) & (slots_.size() - 1)) {
      const Slot& slot = slots_[at];
      if (slot.number == kNone || slot.key == key) return slot.number;
    }
  }

 private:
  struct Slot {
    WordKey key;
    uint32_t number = kNone;
  };

  static size_t Hash(const WordKey& key) {
    const uint64_t mixed = (key.low ^ std::rotl(key.high, 29)) * 0x9E3779B97F4A7C15;
    return static_cast<size_t>(mixed >> 32);
  }
  void Insert(const Slot& slot) {
    size_t at = Hash(slot.key) & (slots_.size() - 1);
    while (slots_[at].number != kNone) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = slot;
  }
  void Grow() {
    std::vector<Slot> old(slots_.empty() ? 64 : 2 * slots_.size());
    old.swap(slots_);
    for (const Slot& slot : old) {
      if (slot.number != kNone) Insert(slot);
    }
  }

  std::vector<Slot> slots_;  // a power of two, at most a quarter full
  uint32_t size_ = 0;
};

}  // namespace reckoner::periods
