#include "extractors/periods/words_around.h"

#include <algorithm>

#include "extractors/periods/shapes.h"

namespace reckoner::periods {

LowerWord::LowerWord(std::string_view word) : size_(static_cast<uint8_t>(std::min(word.size(), kMax))) {
  std::transform(word.begin(), word.begin() + size_, bytes_.begin(), LowerCase);
}

LowerWord WordBefore(std::string_view text, size_t pos) {
  size_t end = pos;
  int newlines = 0;
  while (end > 0 && (IsSpace(text[end - 1]) || text[end - 1] == '-')) newlines += text[--end] == '\n';
  if (newlines > 1) return LowerWord();
  size_t begin = end;
  while (begin > 0 && end - begin < LowerWord::kMax && IsAlnum(text[begin - 1])) --begin;
  return LowerWord(text.substr(begin, end - begin));
}

LowerWord WordAfter(std::string_view text, size_t pos) {
  size_t begin = pos;
  int newlines = 0;
  while (begin < text.size() && IsSpace(text[begin])) newlines += text[begin++] == '\n';
  if (newlines > 1) return LowerWord();
  size_t end = begin;
  while (end < text.size() && end - begin < LowerWord::kMax &&
         (IsAlnum(text[end]) || (end > begin && text[end] == '-')))
    ++end;
  return LowerWord(text.substr(begin, end - begin));
}

}  // namespace reckoner::periods
