#include "extractors/text/sentence_edges.h"

#include <unicode/uchar.h>

#include "extractors/text/utf8.h"

namespace reckoner::sentence {

std::string_view Trim(std::string_view s) {
  while (!s.empty() && IsSpace(s.front())) s.remove_prefix(1);
  while (!s.empty() && IsSpace(s.back())) s.remove_suffix(1);
  return s;
}

std::string_view FirstWord(std::string_view s) {
  size_t at = 0;
  while (at < s.size() && !IsSpace(s[at])) ++at;
  return s.substr(0, at);
}

bool StartsLower(std::string_view text) {
  if (text.empty()) return false;
  if (utf8::IsAscii(text[0])) return IsLower(text[0]);
  if (utf8::Length(text[0]) > text.size()) return false;  // what is looked at may end within it
  size_t at = 0;
  return u_islower(static_cast<UChar32>(utf8::Next(text, at))) != 0;
}

bool StartsMixed(std::string_view text) { return text.size() > 1 && IsLower(text[0]) && IsUpper(text[1]); }

bool IsBullet(std::string_view line) {
  for (const std::string_view mark :
       {"- ", "* ", "+ ", "\xE2\x80\xA2", "\xE2\x80\x94 ", "\xC2\xB7", "\xE2\x96\xAA", "\xE2\x97\x8F"}) {
    if (line.starts_with(mark)) return true;
  }
  // "1. ", "2) ": a list, where it opens the line.
  size_t digits = 0;
  while (digits < line.size() && digits < 3 && IsDigit(line[digits])) ++digits;
  return digits > 0 && digits < line.size() && (line[digits] == '.' || line[digits] == ')') &&
         (digits + 1 == line.size() || line[digits + 1] == ' ');
}

bool Stopped(std::string_view s) {
  while (!s.empty() && IsCloser(s.back())) s.remove_suffix(1);
  return s.ends_with('.') || s.ends_with('!') || s.ends_with('?') || s.ends_with("\xE2\x80\xA6");
}

}  // namespace reckoner::sentence
