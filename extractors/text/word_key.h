// One number for a word, whatever its ASCII case: made once for each token, and what every table of words is
// asked by, so that the many words no table knows cost each of them one bit test. Words with different keys
// differ; words with equal keys are mostly equal, so a table still compares them. Pure; any thread.
#pragma once

#include <algorithm>
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
  uint64_t head = 0, tail = 0;
  if (span.begin + 8 <= text.size()) {  // one load: a short copy would stall on its own stores
    std::memcpy(&head, text.data() + span.begin, 8);
    if (length < 8) head &= (uint64_t{1} << 8 * length) - 1;
  } else {
    std::memcpy(&head, text.data() + span.begin, std::min<size_t>(length, 8));
  }
  if (length > 8) std::memcpy(&tail, text.data() + span.end - 8, 8);
  const uint64_t mixed = ((head & kNoCase) ^ std::rotl(tail & kNoCase, 23) ^ length) * 0x9E3779B97F4A7C15u;
  return static_cast<uint32_t>(mixed >> 32);
}

inline uint32_t WordKey(std::string_view word) {
  return WordKey(word, {0, static_cast<uint32_t>(word.size())});
}

}  // namespace reckoner
