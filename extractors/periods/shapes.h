// What begins with a digit, or is letters and digits, and can be part of a period: written dates
// (2026-01-14, 14.1.2026, 01/14/2026), months (2025-01), spans of years (2024/25), times of day (10:30, 8
// p.m.), ordinals (21st), decades (1990s), codes (Q3, 3Q25, FY2025), and plain numbers with their fractions
// (1,250; 2.5; 2 1/2). Pure functions over bytes; any thread.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "extractors/periods/vocabulary.h"

namespace reckoner::periods {

struct ReadShape {
  size_t end = 0;          // past it
  bool known = false;      // false: something else that reaches to `end`
  bool is_number = false;  // then `number` says which, else `cls`
  NumberShape number = NumberShape::kPlain;
  Class cls = Class::kNumber;
  int64_t milli = 0;  // thousandths
  int16_t year = -1, month = -1, day = -1;
  std::string_view time;  // of a clock, or the time of an ISO date-time with its T
};

// A digit stands at `pos`.
ReadShape ReadDigits(std::string_view text, size_t pos);
// A letter stands at `pos`, the first digit of the word at `digit`, its end at `end`.
ReadShape ReadCode(std::string_view text, size_t pos, size_t digit, size_t end);
// Past a number with its grouping, decimals and glued letters, if one stands at `pos` or after one space;
// else `pos`.
size_t SkipNumber(std::string_view text, size_t pos);

// ASCII and UTF-8 lead bytes. Letters: also every non-ASCII character but punctuation, signs and currency
// (U+0080 to U+00BF, U+2000 to U+2FFF).
constexpr bool IsDigit(char c) { return c >= '0' && c <= '9'; }
constexpr bool IsLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || ((c & 0x80) && c != '\xC2' && c != '\xE2');
}
// What a byte of a word is, one bit each; 0 for a byte that is part of none. A table: every byte is asked.
inline constexpr uint8_t kLetterByte = 1, kDigitByte = 2, kWideByte = 4;
inline constexpr auto kWordBytes = [] {
  std::array<uint8_t, 256> out{};
  for (size_t i = 0; i < out.size(); ++i) {
    const auto c = static_cast<char>(i);
    out[i] = IsDigit(c) ? kDigitByte : !IsLetter(c) ? 0 : (c & 0x80) ? kWideByte : kLetterByte;
  }
  return out;
}();
constexpr uint8_t WordByte(char c) { return kWordBytes[static_cast<unsigned char>(c)]; }
constexpr bool IsAlnum(char c) { return WordByte(c) != 0; }
constexpr bool IsSpace(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }
constexpr char LowerCase(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

}  // namespace reckoner::periods
