#include "extractors/text/cues.h"

#include <algorithm>

namespace reckoner {

CueMatcher::CueMatcher(const std::vector<std::pair<std::string, int>>& phrases) {
  for (size_t i = 0; i < phrases.size(); ++i) {
    std::string_view written = phrases[i].first;
    Phrase phrase{.index = static_cast<uint32_t>(i), .points = phrases[i].second, .where = kAnywhere};
    if (written.starts_with('^')) phrase.where = kSentenceStart;
    if (written.starts_with('=')) phrase.where = kWholeItem;
    if (phrase.where != kAnywhere) written.remove_prefix(1);
    for (const Token& token : Tokenize(written)) phrase.words.emplace_back(Slice(written, token.span));
    if (phrase.words.empty()) continue;
    if (phrase.words.size() > 1) phrase.second = WordKey(phrase.words[1]);
    const int32_t first = first_words_.Add(phrase.words[0]);
    if (first < 0) continue;
    if (static_cast<size_t>(first) >= by_first_.size()) by_first_.resize(static_cast<size_t>(first) + 1);
    by_first_[static_cast<size_t>(first)].push_back(std::move(phrase));
  }
}

std::vector<CueMatcher::Hit> CueMatcher::Find(std::string_view text, const std::vector<Token>& tokens,
                                              uint32_t first, uint32_t end) const {
  std::vector<Hit> out;
  uint32_t after_item = first;  // where the latest item ended
  for (uint32_t i = first; i < end; ++i) {
    const int32_t word = first_words_.Find(text, tokens[i]);
    if (word < 0) continue;
    const bool opens =
        i == 0 || tokens[i - 1].kind == Token::kNewline || tokens[i - 1].kind == Token::kPunctuation;
    // The next word, past a line end: most phrases that begin alike go on otherwise.
    const uint32_t next = i + 1 < end && tokens[i + 1].kind == Token::kNewline ? i + 2 : i + 1;
    const uint32_t second = next < end ? tokens[next].key : 0;
    uint32_t item_end = 0;
    for (const Phrase& phrase : by_first_[static_cast<size_t>(word)]) {
      if (phrase.where != kAnywhere && !opens && (phrase.where == kSentenceStart || after_item != i))
        continue;
      if (phrase.words.size() > 1 && phrase.second != second) continue;
      uint32_t at = i + 1;
      size_t matched = 1;
      while (matched < phrase.words.size() && at < end) {
        const bool wrapped =
            tokens[at].kind == Token::kNewline && at + 1 < end && tokens[at + 1].kind != Token::kNewline;
        if (!wrapped) {
          if (!SameWord(Slice(text, tokens[at].span), phrase.words[matched])) break;
          ++matched;
        }
        ++at;
      }
      if (matched < phrase.words.size()) continue;
      out.push_back({i, at - i, phrase.index, phrase.points, phrase.where});
      if (phrase.where == kWholeItem) item_end = std::max(item_end, at);
    }
    if (item_end != 0) after_item = item_end;
  }
  return out;
}

}  // namespace reckoner
