#include "pipeline/article/phrase_index.h"

#include <algorithm>

namespace reckoner::article {
namespace {

bool IsWordByte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '\'' || (c & 0x80) != 0;
}

}  // namespace

size_t PhraseIndex::WordSize(std::string_view line, size_t at) {
  size_t end = at;
  while (end < line.size() && IsWordByte(line[end])) ++end;
  return std::max<size_t>(end - at, 1);
}

size_t PhraseIndex::NextWord(std::string_view line, size_t at) {
  at += WordSize(line, at);
  while (at < line.size() && line[at] == ' ') ++at;
  return at;
}

bool PhraseIndex::Joins(std::string_view line, size_t at) {
  return IsWordByte(line[at]) && IsWordByte(line[at - 1]) && line[at] != '\'';
}

void PhraseIndex::Add(std::string_view phrase, uint32_t bits) {
  if (phrase.empty()) return;
  const std::string_view first = phrase.substr(0, WordSize(phrase, 0));
  maybe_.set(Slot(first));
  std::vector<Phrase>& phrases = by_first_word_[std::string(first)];
  for (Phrase& known : phrases) {
    if (known.text == phrase) {
      known.bits |= bits;
      return;
    }
  }
  phrases.push_back({std::string(phrase), bits});
  std::stable_sort(phrases.begin(), phrases.end(),
                   [](const Phrase& a, const Phrase& b) { return a.text.size() > b.text.size(); });
}

}  // namespace reckoner::article
