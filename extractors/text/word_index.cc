#include "extractors/text/word_index.h"

#include <bit>

#include "extractors/text/ascii.h"

namespace reckoner {
bool SameWord(std::string_view text, std::string_view lower) {
  if (text.size() != lower.size()) return false;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] != lower[i] && AsciiLower(text[i]) != lower[i]) return false;  // mostly it is lower case
  }
  return true;
}

void KeyFilter::Reset(size_t words) {
  constexpr size_t kBitsOfWord = 16;
  bits_.assign(std::bit_ceil(words * kBitsOfWord / 64 + 1), 0);
  shift_ = 32 - 6 - static_cast<uint32_t>(std::countr_zero(bits_.size()));
}

int32_t WordIndex::Add(std::string_view word) {
  if (word.empty() || word.size() > 255) return -1;
  if (const int32_t known = Find(word); known >= 0) return known;
  words_.push_back(AsciiLower(word));
  if (words_.size() * 4 > slots_.size()) {
    slots_.assign(slots_.size() * 2, {});
    filter_.Reset(slots_.size() / 4);
    for (size_t i = 0; i + 1 < words_.size(); ++i) Place(static_cast<int32_t>(i));
  }
  Place(static_cast<int32_t>(words_.size() - 1));
  return static_cast<int32_t>(words_.size() - 1);
}

void WordIndex::Place(int32_t number) {
  const uint32_t key = WordKey(words_[static_cast<size_t>(number)]);
  filter_.Add(key);
  size_t at = key & (slots_.size() - 1);
  while (slots_[at].number >= 0) at = (at + 1) & (slots_.size() - 1);
  slots_[at] = {key, number};
}

int32_t WordIndex::Look(std::string_view word, uint32_t key) const {
  const size_t mask = slots_.size() - 1;
  for (size_t at = key & mask; slots_[at].number >= 0; at = (at + 1) & mask) {
    const Slot& slot = slots_[at];
    if (slot.key == key && SameWord(word, words_[static_cast<size_t>(slot.number)])) return slot.number;
  }
  return -1;
}

}  // namespace reckoner
