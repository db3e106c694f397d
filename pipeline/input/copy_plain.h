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

// What an escape of one character stands for; NUL for another.
inline char OfEscape(char escape) {
  switch (escape) {
    case '"':
    case '\\':
    case '/':
      return escape;
    case 'n':
      return '\n';
    case 't':
      return '\t';
    case 'r':
      return '\r';
    default:
      return '\0';
  }
}

// Copies from `from` to `to`, which lies before it or is the same, up to the first quote, control character
// or escape of more than one character; moves both there. Escapes of one character are resolved. The text
// must end in a quote or a control character.
inline void CopyPlain(char*& from, char*& to) {
  constexpr uint64_t kOnes = 0x0101010101010101u, kHigh = 0x80 * kOnes;
  // The high bit of each byte below `limit`; behind the first one there may be false ones, and bytes above
  // ASCII never count.
  const auto below = [](uint64_t word, uint64_t limit) { return (word - limit * kOnes) & ~word & kHigh; };
  for (;;) {
    uint64_t word;
    std::memcpy(&word, from, sizeof word);
    const uint64_t ends = below(word, 0x20) | below(word ^ '"' * kOnes, 1) | below(word ^ '\\' * kOnes, 1);
    if (ends == 0) {
      std::memcpy(to, &word, sizeof word);
      from += sizeof word;
      to += sizeof word;
      continue;
    }
    if (std::endian::native == std::endian::little && from - to >= static_cast<ptrdiff_t>(sizeof word)) {
      // All eight are put down where that overwrites nothing unread, and those before the end kept.
      std::memcpy(to, &word, sizeof word);
      const int plain = std::countr_zero(ends) / 8;
      from += plain;
      to += plain;
    } else {
      while (static_cast<unsigned char>(*from) >= 0x20 && *from != '"' && *from != '\\') *to++ = *from++;
    }
    if (*from != '\\') return;
    const char character = OfEscape(from[1]);
    if (character == '\0') return;
    *to++ = character;
    from += 2;
  }
}

}  // namespace reckoner
