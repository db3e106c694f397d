#include "extractors/text/tokens.h"

#include <unicode/uchar.h>

#include <array>

#include "extractors/text/utf8.h"

namespace reckoner {
namespace {

enum Class : uint8_t { kOther, kLower, kUpper, kDigit, kSpace, kLineEnd, kWide };

constexpr std::array<Class, 256> MakeClasses() {
  std::array<Class, 256> out{};
  for (int c = 'a'; c <= 'z'; ++c) out[c] = kLower;
  for (int c = 'A'; c <= 'Z'; ++c) out[c] = kUpper;
  for (int c = '0'; c <= '9'; ++c) out[c] = kDigit;
  for (const unsigned char c : {' ', '\t', '\r', '\v', '\f'}) out[c] = kSpace;
  out['\n'] = kLineEnd;
  for (int c = 0x80; c <= 0xFF; ++c) out[c] = kWide;
  return out;
}
constexpr auto kClasses = MakeClasses();

Class ClassOf(char32_t c) {
  const auto u = static_cast<UChar32>(c);
  switch (u_charType(u)) {
    case U_UPPERCASE_LETTER:
    case U_TITLECASE_LETTER:
      return kUpper;
    case U_LOWERCASE_LETTER:
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
    case U_NON_SPACING_MARK:  // what NFC left uncomposed belongs to its letter
    case U_COMBINING_SPACING_MARK:
    case U_ENCLOSING_MARK:
      return kLower;
    case U_DECIMAL_DIGIT_NUMBER:
      return kDigit;
    case U_SPACE_SEPARATOR:
      return kSpace;
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
      return kLineEnd;
    default:
      return c == 0x85 ? kLineEnd : kOther;
  }
}

bool InWord(Class c) { return c == kLower || c == kUpper || c == kDigit; }

}  // namespace

std::vector<Token> Tokenize(std::string_view text) {
  std::vector<Token> tokens;
  tokens.reserve(text.size() / 5 + 8);
  size_t at = 0;
  bool space = true;
  const auto step = [&](size_t& i) {  // over one code point
    const Class c = kClasses[static_cast<unsigned char>(text[i])];
    if (c != kWide) {
      ++i;
      return c;
    }
    return ClassOf(utf8::Next(text, i));
  };
  while (at < text.size()) {
    const size_t begin = at;
    const Class first = step(at);
    if (first == kSpace) {
      space = true;
      continue;
    }
    Token::Kind kind = Token::kPunctuation;
    if (InWord(first)) {
      kind = first == kDigit ? Token::kNumber : Token::kWord;
      for (size_t next = at; next < text.size() && InWord(step(next));) at = next;
    } else if (first == kLineEnd) {
      kind = Token::kNewline;
    }
    const Span span{static_cast<uint32_t>(begin), static_cast<uint32_t>(at)};
    tokens.push_back({span, kind, first == kUpper, space, WordKey(text, span)});
    space = kind == Token::kNewline;
  }
  return tokens;
}

}  // namespace reckoner
