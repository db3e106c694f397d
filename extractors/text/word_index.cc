#include "extractors/text/word_index.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace reckoner {
namespace {

static_assert(std::endian::native == std::endian::little,
              "Head takes the first bytes of a load for the low ones");

char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// The first eight bytes of a word. One load where the text has eight bytes left: a short copy would stall on
// its own stores.
uint64_t Head(std::string_view text, size_t at, size_t length) {
  uint64_t head = 0;
  if (at + 8 <= text.size()) {
    std::memcpy(&head, text.data() + at, 8);
    if (length < 8) head &= (uint64_t{1} << 8 * length) - 1;
  } else {
    std::memcpy(&head, text.data() + at, std::min<size_t>(length, 8));
  }
  return head;
}

constexpr uint64_t kNoCase = 0xDFDFDFDFDFDFDFDFu;

uint64_t Mix(uint64_t head, size_t length) { return ((head & kNoCase) ^ length) * 0x9E3779B97F4A7C15u; }

}  // namespace

uint64_t WordKey(std::string_view text, Span span) {
  return Mix(Head(text, span.begin, span.size()), span.size());
}

bool SameWord(std::string_view text, std::string_view lower) {
  return text.size() == lower.size() &&
         std::equal(text.begin(), text.end(), lower.begin(), [](char a, char b) { return Lower(a) == b; });
}

int32_t WordIndex::Add(std::string_view word) {
  if (word.empty() || word.size() > 255) return -1;
  if (const int32_t known = Find(word, {0, static_cast<uint32_t>(word.size())}); known >= 0) return known;
  words_.emplace_back(word);
  std::transform(word.begin(), word.end(), words_.back().begin(), Lower);
  if (words_.size() * 4 > slots_.size()) {
    slots_.assign(slots_.size() * 2, {});
    for (size_t i = 0; i + 1 < words_.size(); ++i) Place(static_cast<int32_t>(i));
  }
  Place(static_cast<int32_t>(words_.size() - 1));
  return static_cast<int32_t>(words_.size() - 1);
}

void WordIndex::Place(int32_t number) {
  const std::string& word = words_[static_cast<size_t>(number)];
  const uint64_t head = Head(word, 0, word.size());
  const uint64_t mix = Mix(head, word.size());
  filter_[mix >> 58] |= uint64_t{1} << (mix >> 52 & 63);
  size_t at = mix >> 32 & (slots_.size() - 1);
  while (slots_[at].number >= 0) at = (at + 1) & (slots_.size() - 1);
  slots_[at] = {head, number, static_cast<uint8_t>(word.size())};
}

int32_t WordIndex::Find(std::string_view text, Span span) const {
  const size_t length = span.size();
  if (length == 0 || length > 255) return -1;
  const uint64_t head = Head(text, span.begin, length);
  const uint64_t mix = Mix(head, length);
  if ((filter_[mix >> 58] >> (mix >> 52 & 63) & 1) == 0) return -1;
  const size_t mask = slots_.size() - 1;
  for (size_t at = mix >> 32 & mask; slots_[at].number >= 0; at = (at + 1) & mask) {
    const Slot& slot = slots_[at];
    if (slot.length != length || ((slot.head ^ head) & kNoCase) != 0) continue;
    // Short and in lower case, as most words are: that was the whole of it.
    if (length <= 8 && slot.head == head) return slot.number;
    if (SameWord(Slice(text, span), words_[static_cast<size_t>(slot.number)])) return slot.number;
  }
  return -1;
}

}  // namespace reckoner
