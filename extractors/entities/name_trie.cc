#include "extractors/entities/name_trie.h"

#include <algorithm>

#include "extractors/text/ascii.h"

namespace reckoner {
namespace {

uint64_t Key(int32_t node, uint32_t word) {
  uint64_t k = word ^ (static_cast<uint64_t>(node) * 0x9E3779B97F4A7C15u);
  k ^= k >> 29;
  k *= 0xBF58476D1CE4E5B9u;
  return (k ^ (k >> 32)) | 1;  // 0 marks a free slot
}

bool EqualFolded(std::string_view a, std::string_view b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(),
                                            [](char x, char y) { return AsciiLower(x) == AsciiLower(y); });
}

bool HasLower(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool HasUpper(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool IsHyphen(std::string_view text, std::span<const Token> tokens, size_t i) {
  return tokens[i].span.size() == 1 && text[tokens[i].span.begin] == '-' && !tokens[i].space_before &&
         i + 1 < tokens.size() && !tokens[i + 1].space_before;
}

// The token after `i`, over one line end.
size_t Next(std::span<const Token> tokens, size_t i) {
  return i + 2 < tokens.size() && tokens[i + 1].kind == Token::kNewline ? i + 2 : i + 1;
}

}  // namespace

void NameTrie::Add(std::string_view name, int32_t id) {
  std::vector<Token> tokens = Tokenize(name);
  if (tokens.empty()) return;
  int32_t node = 0;
  for (const Token& token : tokens) node = MakeChild(node, token.key);
  for (const int32_t s : nodes_[node].spellings) {
    if (spellings_[s].text == name) {
      auto& ids = spellings_[s].ids;
      if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
      return;
    }
  }
  nodes_[node].spellings.push_back(static_cast<int32_t>(spellings_.size()));
  spellings_.push_back({std::string(name), std::move(tokens), HasUpper(name) || !HasLower(name), {id}});
}

void NameTrie::Freeze() {
  first_.Reset(spellings_.size());
  for (const Spelling& spelling : spellings_) first_.Add(spelling.tokens[0].key);
}

int32_t NameTrie::Child(int32_t node, uint32_t word) const {
  const uint64_t key = Key(node, word);
  for (size_t i = key & (slots_.size() - 1);; i = (i + 1) & (slots_.size() - 1)) {
    if (slots_[i].key == key) return slots_[i].node;
    if (slots_[i].key == 0) return -1;
  }
}

int32_t NameTrie::MakeChild(int32_t node, uint32_t word) {
  const int32_t found = Child(node, word);
  if (found >= 0) return found;
  if (2 * ++used_ > slots_.size()) Grow();
  const uint64_t key = Key(node, word);
  size_t i = key & (slots_.size() - 1);
  while (slots_[i].key != 0) i = (i + 1) & (slots_.size() - 1);
  slots_[i] = {key, static_cast<int32_t>(nodes_.size())};
  nodes_.emplace_back();
  return slots_[i].node;
}

void NameTrie::Grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  for (const Slot& slot : old) {
    if (slot.key == 0) continue;
    size_t i = slot.key & (slots_.size() - 1);
    while (slots_[i].key != 0) i = (i + 1) & (slots_.size() - 1);
    slots_[i] = slot;
  }
}

NameTrie::Fit NameTrie::Fits(const Spelling& spelling, std::string_view text, std::span<const Token> tokens,
                             size_t at, size_t end) {
  size_t i = at;
  bool as_written = true;
  for (size_t n = 0; n < spelling.tokens.size(); ++n) {
    if (n > 0) {
      const size_t next = Next(tokens, i);
      const bool hyphen =
          next < end && IsHyphen(text, tokens, next) && Slice(spelling.text, spelling.tokens[n].span) != "-";
      i = hyphen ? next + 1 : next;
      const bool space = hyphen || tokens[i].space_before;
      if (i >= end || space != spelling.tokens[n].space_before) return kNot;
    }
    const std::string_view word = Slice(text, tokens[i].span),
                           name = Slice(spelling.text, spelling.tokens[n].span);
    if (word == name) continue;
    if (!EqualFolded(word, name)) return kNot;
    as_written = false;
  }
  if (i + 1 != end) return kNot;
  if (as_written) return kAsWritten;
  if (!spelling.capital) return kFolded;
  // "CHINA" is China in a headline in capitals, "us" is never US.
  const std::string_view whole =
      text.substr(tokens[at].span.begin, tokens[end - 1].span.end - tokens[at].span.begin);
  return whole.size() >= 4 && !HasLower(whole) && HasLower(spelling.text) ? kFolded : kNot;
}

NameTrie::Match NameTrie::FindAll(std::string_view text, std::span<const Token> tokens, size_t at) const {
  Match best;
  int32_t node = Child(0, tokens[at].key);
  size_t i = at;
  while (node >= 0) {
    Fit best_fit = kNot;
    for (const int32_t s : nodes_[node].spellings) {
      const Fit fit = Fits(spellings_[s], text, tokens, at, i + 1);
      if (fit <= best_fit) continue;
      best_fit = fit;
      best = {spellings_[s].capital, i + 1, spellings_[s].ids};
    }
    i = Next(tokens, i);
    if (i >= tokens.size() || tokens[i].kind == Token::kNewline) break;
    int32_t next = Child(node, tokens[i].key);
    if (next < 0 && IsHyphen(text, tokens, i)) next = Child(node, tokens[++i].key);
    node = next;
  }
  return best;
}

}  // namespace reckoner
