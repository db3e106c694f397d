#include "pipeline/article/text_util.h"

#include <algorithm>

namespace reckoner::article {

bool HasDigit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string LowerAscii(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = LowerAscii(c);
  return out;
}

std::string_view Trim(std::string_view text) {
  constexpr std::string_view kNoBreak = "\xC2\xA0";
  for (;;) {
    if (!text.empty() && IsHtmlSpace(text.front())) {
      text.remove_prefix(1);
    } else if (!text.empty() && IsHtmlSpace(text.back())) {
      text.remove_suffix(1);
    } else if (text.starts_with(kNoBreak)) {
      text.remove_prefix(2);
    } else if (text.ends_with(kNoBreak)) {
      text.remove_suffix(2);
    } else {
      return text;
    }
  }
}

std::string CollapseSpaces(std::string_view text) {
  std::string out;
  bool space = false;
  text = Trim(text);
  for (size_t i = 0; i < text.size(); ++i) {
    const bool no_break = text.substr(i, 2) == "\xC2\xA0";
    if (IsHtmlSpace(text[i]) || no_break) {
      space = true;
      i += no_break;
      continue;
    }
    if (space && !out.empty()) out += ' ';
    space = false;
    out += text[i];
  }
  return out;
}

bool StartsWithNoCase(std::string_view text, std::string_view lower_prefix) {
  return text.size() >= lower_prefix.size() &&
         std::equal(lower_prefix.begin(), lower_prefix.end(), text.begin(),
                    [](char a, char b) { return a == LowerAscii(b); });
}

bool ContainsNoCase(std::string_view text, std::string_view lower_needle) {
  return std::search(text.begin(), text.end(), lower_needle.begin(), lower_needle.end(),
                     [](char a, char b) { return LowerAscii(a) == b; }) != text.end();
}

std::string_view CutUtf8(std::string_view text, size_t size) {
  if (text.size() <= size) return text;
  while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) --size;
  return text.substr(0, size);
}

std::vector<std::string> Words(std::string_view text) {
  std::vector<std::string> out;
  for (size_t i = 0; i < text.size();) {
    // Typographic quotes and dashes (U+2010 … U+203F) part words, as their ASCII forms do.
    const auto punctuation = [&](size_t at) {
      if ((text[at] & 0x80) == 0) return false;
      return text.substr(at, 2) == "\xE2\x80" || text.substr(at, 2) == "\xC2\xA0" ||
             text.substr(at, 2) == "\xC2\xAE";
    };
    if (!IsWordByte(text[i])) {
      ++i;
      continue;
    }
    std::string word;
    while (i < text.size() && IsWordByte(text[i])) {
      if (punctuation(i)) {
        i += text[i] == '\xE2' ? 3 : 2;
        break;
      }
      word += LowerAscii(text[i++]);
    }
    if (!word.empty()) out.push_back(std::move(word));
  }
  return out;
}

size_t WideCharacters(std::string_view text) {
  size_t wide = 0;
  for (size_t i = 0; i + 1 < text.size(); ++i) {  // without branches, so that it can be done for many at once
    const auto c = static_cast<unsigned char>(text[i]), next = static_cast<unsigned char>(text[i + 1]);
    wide +=
        static_cast<size_t>((c >= 0xE4) & (c <= 0xE9)) | static_cast<size_t>((c == 0xE3) & (next >= 0x81));
  }
  return wide;
}

size_t CountWords(std::string_view text) {
  size_t words = 0;
  bool before = true;  // is there a space before this character?
  char high = 0;
  for (const char c : text) {
    const bool space = IsHtmlSpace(c);
    words += static_cast<size_t>(before & !space);
    before = space;
    high |= c;
  }
  return (high & 0x80) == 0 ? words : words + WideCharacters(text) / 2;
}

double WordsFound(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (a.empty()) return 0;
  std::vector<bool> taken(b.size(), false);
  size_t found = 0;
  for (const std::string& word : a) {
    for (size_t i = 0; i < b.size(); ++i) {
      if (taken[i] || b[i] != word) continue;
      taken[i] = true;
      ++found;
      break;
    }
  }
  return static_cast<double>(found) / static_cast<double>(a.size());
}

}  // namespace reckoner::article
