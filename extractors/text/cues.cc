#include "extractors/text/cues.h"

#include <algorithm>

namespace reckoner {
namespace {

constexpr size_t kLongestWord = 32;

char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool Same(std::string_view text, std::string_view lower) {
  return text.size() == lower.size() &&
         std::equal(text.begin(), text.end(), lower.begin(), [](char a, char b) { return Lower(a) == b; });
}

}  // namespace

CueMatcher::CueMatcher(const std::vector<std::pair<std::string, int>>& phrases) {
  for (size_t i = 0; i < phrases.size(); ++i) {
    std::string_view written = phrases[i].first;
    Phrase phrase{.index = static_cast<uint32_t>(i), .points = phrases[i].second, .where = kAnywhere};
    if (written.starts_with('^')) phrase.where = kSentenceStart;
    if (written.starts_with('=')) phrase.where = kWholeItem;
    if (phrase.where != kAnywhere) written.remove_prefix(1);
    for (const Token& token : Tokenize(written)) phrase.words.emplace_back(Slice(written, token.span));
    if (phrase.words.empty() || phrase.words[0].size() > kLongestWord) continue;
    const std::string& first = phrase.words[0];
    lengths_[static_cast<unsigned char>(first[0])] |= uint64_t{1} << first.size();
    by_first_[first].push_back(std::move(phrase));
  }
}

std::vector<CueMatcher::Hit> CueMatcher::Find(std::string_view text, const std::vector<Token>& tokens) const {
  std::vector<Hit> out;
  char lower[kLongestWord];
  for (size_t i = 0; i < tokens.size(); ++i) {
    const std::string_view word = Slice(text, tokens[i].span);
    if (word.size() > kLongestWord) continue;
    if ((lengths_[static_cast<unsigned char>(Lower(word[0]))] >> word.size() & 1) == 0) continue;
    std::transform(word.begin(), word.end(), lower, Lower);
    const auto found = by_first_.find(std::string_view(lower, word.size()));
    if (found == by_first_.end()) continue;
    for (const Phrase& phrase : found->second) {
      size_t at = i + 1;
      size_t matched = 1;
      while (matched < phrase.words.size() && at < tokens.size()) {
        if (tokens[at].kind == Token::kNewline && at + 1 < tokens.size() &&
            tokens[at + 1].kind != Token::kNewline) {
          ++at;  // a wrapped line
          continue;
        }
        if (!Same(Slice(text, tokens[at].span), phrase.words[matched])) break;
        ++at;
        ++matched;
      }
      if (matched < phrase.words.size()) continue;
      out.push_back({static_cast<uint32_t>(i), static_cast<uint32_t>(at - i), phrase.index, phrase.points,
                     phrase.where});
    }
  }
  return out;
}

}  // namespace reckoner
