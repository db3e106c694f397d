// One number for a word, whatever its ASCII case: made once for each token, and what every table of words is
// asked by, so that the many words no table knows cost each of them one bit test. Words with different keys
// differ; words with equal keys are mostly equal, so a table still compares them. Pure; any thread.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "extractors/text/span.h"

namespace reckoner {

// Of the word at `span` of `text`: its first eight bytes, its last eight and its length in the mix.
inline uint32_t WordKey(std::string_view text, Span span) {
  static_assert(std::endian::native == std::endian::little, "the first bytes of a load are its low ones");
  constexpr uint64_t kNoCase = 0xDFDFDFDFDFDFDFDFu;  // without the bit that tells cases apart
  const size_t length = span.size();
  const char* const word = text.data() + span.begin;
  uint64_t head = 0, tail = 0;
  // Whole loads only: a short copy would stall on its own stores.
  if (span.begin + 8 <= text.size()) {
    std::memcpy(&head, word, 8);
    if (length < 8) head &= (uint64_t{1} << 8 * length) - 1;
  } else if (length >= 4) {
    uint32_t first = 0, last = 0;
    std::memcpy(&first, word, 4);
    std::memcpy(&last, word + length - 4, 4);
    head = first | uint64_t{last} << 8 * (length - 4);
  } else {
    for (size_t i = 0; i < length; ++i) head |= uint64_t{static_cast<unsigned char>(word[i])} << 8 * i;
  }
  if (length > 8) std::memcpy(&tail, text.data() + span.end - 8, 8);
  const uint64_t mixed = ((head & kNoCase) ^ std::rotl(tail & kNoCase, 23) ^ length) * 0x9E3779B97F4A7C15u;
  return static_cast<uint32_t>(mixed >> 32);
}

inline uint32_t WordKey(std::string_view word) {
  return WordKey(word, {0, static_cast<uint32_t>(word.size())});
}

}  // namespace reckoner
