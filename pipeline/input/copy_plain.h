// The long runs of a JSON string that need no unescaping, taken eight bytes at a time: a page is one string
// of a hundred kilobytes, and byte by byte its copying costs as much as the rest of reading a line. Pure; any
// thread.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace reckoner {

constexpr size_t kCopyPadding = 8;  // bytes that must follow the text, none of them read as part of it

// Copies from `from` to `to`, which lies before it or is the same, up to the first quote, backslash or
// control character; moves both there. The text must end in one of these.
inline void CopyPlain(char*& from, char*& to) {
  constexpr uint64_t kOnes = 0x0101010101010101u, kHigh = 0x80 * kOnes;
  // The high bit of each byte below `limit`; behind the first one there may be false ones, and bytes above
  // ASCII never count.
  const auto below = [](uint64_t word, uint64_t limit) { return (word - limit * kOnes) & ~word & kHigh; };
  for (;;) {
    uint64_t word;
    std::memcpy(&word, from, sizeof word);
    const uint64_t ends = below(word, 0x20) | below(word ^ '"' * kOnes, 1) | below(word ^ '\\' * kOnes, 1);
    if (ends != 0) {
      // All eight are put down where that overwrites nothing unread, and those before the end kept.
      if (std::endian::native != std::endian::little || from - to < static_cast<ptrdiff_t>(sizeof word))
        break;
      const int plain = std::countr_zero(ends) / 8;
      std::memcpy(to, &word, sizeof word);
      from += plain;
      to += plain;
      return;
    }
    std::memcpy(to, &word, sizeof word);
    from += sizeof word;
    to += sizeof word;
  }
  while (static_cast<unsigned char>(*from) >= 0x20 && *from != '"' && *from != '\\') *to++ = *from++;
}

}  // namespace reckoner
