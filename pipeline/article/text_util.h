// Small things about strings that several passes of the article floor need. Pure; any thread; ASCII rules
// unless it says otherwise.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace reckoner::article {

inline bool IsHtmlSpace(char c) {
  constexpr uint64_t kSpaces = 1ull << ' ' | 1ull << '\n' | 1ull << '\t' | 1ull << '\r' | 1ull << '\f';
  const auto byte = static_cast<unsigned char>(c);
  return byte <= ' ' && (kSpaces >> byte & 1) != 0;
}
constexpr char LowerAscii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }
// A letter, a digit, or part of a character above ASCII.
inline bool IsWordByte(char c) {
  return static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>((c | 0x20) - 'a') < 26;
}

bool HasDigit(std::string_view text);
std::string LowerAscii(std::string_view text);
std::string_view Trim(std::string_view text);       // spaces, no-break spaces too
std::string CollapseSpaces(std::string_view text);  // runs of spaces to one, trimmed
bool StartsWithNoCase(std::string_view text, std::string_view lower_prefix);
bool ContainsNoCase(std::string_view text, std::string_view lower_needle);
// Valid UTF-8, cut to at most `size` bytes between code points.
std::string_view CutUtf8(std::string_view text, size_t size);
// Words (runs of letters, digits and bytes above ASCII) in lower case: what two spellings of a headline have
// in common.
std::vector<std::string> Words(std::string_view text);
// The share of a's words that b has, in order of a; 0 for an empty a.
double WordsFound(const std::vector<std::string>& a, const std::vector<std::string>& b);
// How many words; where a script writes without spaces, two of its characters count as one.
size_t CountWords(std::string_view text);
// Kana and ideographs (U+3040 … U+9FFF): those that make words without spaces.
size_t WideCharacters(std::string_view text);
// Entities (&amp; &#39; …) and tags out of a value that was escaped once too often (unescape.cc).
std::string Unescape(std::string_view text);

}  // namespace reckoner::article
