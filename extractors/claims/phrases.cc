#include "extractors/claims/phrases.h"

#include <algorithm>

#include "extractors/text/tokens.h"

namespace reckoner {

size_t TokenAt(const Passage& passage, uint32_t position) {
  auto it = std::lower_bound(passage.tokens.begin(), passage.tokens.end(), position,
                             [](const Token& token, uint32_t at) { return token.span.begin < at; });
  return static_cast<size_t>(it - passage.tokens.begin());
}

bool HoldsWord(const Passage& passage, Span span, const WordIndex& words) {
  for (size_t at = TokenAt(passage, span.begin);
       at < passage.tokens.size() && passage.tokens[at].span.begin < span.end; ++at)
    if (words.Find(passage.text, passage.tokens[at]) >= 0) return true;
  return false;
}

void PhraseSet::Add(std::string_view phrase, int32_t id) {
  std::vector<Word> words;
  for (const Token& token : Tokenize(phrase)) {
    if (token.kind != Token::kNewline) words.push_back({AsciiLower(Slice(phrase, token.span)), token.key});
  }
  if (words.empty()) return;
  const int32_t first = first_words_.Add(words.front().text);
  if (first < 0) return;
  by_first_.resize(first_words_.size());
  std::vector<Phrase>& list = by_first_[static_cast<size_t>(first)];
  for (const Phrase& known : list) {
    if (known.words == words) return;
  }
  auto place = std::find_if(list.begin(), list.end(),
                            [&](const Phrase& other) { return other.words.size() < words.size(); });
  list.insert(place, {std::move(words), id});
}

PhraseSet::Hit PhraseSet::Longest(const std::vector<Phrase>& phrases, const Passage& passage, size_t at,
                                  size_t limit) {
  for (const Phrase& phrase : phrases) {
    size_t next = at + 1;
    bool same = true;
    for (size_t word = 1; same && word < phrase.words.size(); ++word, ++next) {
      while (next < limit && passage.tokens[next].kind == Token::kNewline) ++next;  // a wrapped line
      same = next < limit && passage.tokens[next].key == phrase.words[word].key &&
             SameWord(Slice(passage.text, passage.tokens[next].span), phrase.words[word].text);
    }
    if (same) return {phrase.id, static_cast<uint32_t>(next - at)};
  }
  return {};
}

}  // namespace reckoner
