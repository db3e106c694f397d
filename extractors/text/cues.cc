#include "extractors/text/cues.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace reckoner {
namespace {

constexpr size_t kLongestWord = 200;

char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool Same(std::string_view text, std::string_view lower) {
  return text.size() == lower.size() &&
         std::equal(text.begin(), text.end(), lower.begin(), [](char a, char b) { return Lower(a) == b; });
}

// The first eight bytes of a word without the bit that tells cases apart: enough to leave nearly every word
// at one look. Read in one load where the text has eight bytes left; a short copy would stall on its own
// stores.
uint64_t Head(std::string_view text, size_t at, size_t length) {
  uint64_t head = 0;
  if (at + 8 <= text.size()) {
    std::memcpy(&head, text.data() + at, 8);
    if (length < 8) head &= (uint64_t{1} << 8 * length) - 1;
  } else {
    std::memcpy(&head, text.data() + at, std::min<size_t>(length, 8));
  }
  return head & 0xDFDFDFDFDFDFDFDFu;
}
static_assert(std::endian::native == std::endian::little);

uint64_t Mix(uint64_t head, size_t length) { return (head ^ length) * 0x9E3779B97F4A7C15u; }

}  // namespace

bool CueMatcher::MayBegin(uint64_t mix) const {
  return (filter_[mix >> 58 & 63] >> (mix >> 52 & 63) & 1) != 0;
}

size_t CueMatcher::SlotOf(uint64_t mix, uint64_t head, size_t length) const {
  const size_t mask = slots_.size() - 1;
  size_t at = mix >> 36 & mask;
  while (slots_[at].length != 0 && (slots_[at].head != head || slots_[at].length != length))
    at = (at + 1) & mask;
  return at;
}

CueMatcher::CueMatcher(const std::vector<std::pair<std::string, int>>& phrases) {
  for (size_t i = 0; i < phrases.size(); ++i) {
    std::string_view written = phrases[i].first;
    Phrase phrase{.index = static_cast<uint32_t>(i), .points = phrases[i].second, .where = kAnywhere};
    if (written.starts_with('^')) phrase.where = kSentenceStart;
    if (written.starts_with('=')) phrase.where = kWholeItem;
    if (phrase.where != kAnywhere) written.remove_prefix(1);
    for (const Token& token : Tokenize(written)) phrase.words.emplace_back(Slice(written, token.span));
    if (phrase.words.empty() || phrase.words[0].size() > kLongestWord) continue;
    phrases_.push_back(std::move(phrase));
  }
  const auto key = [](const Phrase& p) {
    return std::pair(Head(p.words[0], 0, p.words[0].size()), p.words[0].size());
  };
  std::stable_sort(phrases_.begin(), phrases_.end(),
                   [&](const Phrase& a, const Phrase& b) { return key(a) < key(b); });
  slots_.resize(std::bit_ceil(phrases_.size() * 4 + 16));
  for (uint32_t begin = 0; begin < phrases_.size();) {
    uint32_t end = begin + 1;
    while (end < phrases_.size() && key(phrases_[end]) == key(phrases_[begin])) ++end;
    const auto [head, length] = key(phrases_[begin]);
    const uint64_t mix = Mix(head, length);
    filter_[mix >> 58 & 63] |= uint64_t{1} << (mix >> 52 & 63);
    slots_[SlotOf(mix, head, length)] = {head, begin, end, static_cast<uint8_t>(length)};
    begin = end;
  }
}

std::vector<CueMatcher::Hit> CueMatcher::Find(std::string_view text, const std::vector<Token>& tokens,
                                              uint32_t first, uint32_t end) const {
  std::vector<Hit> out;
  uint32_t after_item = first;  // where the latest item ended
  for (uint32_t i = first; i < end; ++i) {
    const std::string_view word = Slice(text, tokens[i].span);
    if (word.size() > kLongestWord) continue;
    const uint64_t head = Head(text, tokens[i].span.begin, word.size());
    const uint64_t mix = Mix(head, word.size());
    if (!MayBegin(mix)) continue;
    const Slot& slot = slots_[SlotOf(mix, head, word.size())];
    if (slot.length == 0) continue;
    const bool opens =
        i == 0 || tokens[i - 1].kind == Token::kNewline || tokens[i - 1].kind == Token::kPunctuation;
    uint32_t item_end = 0;
    for (uint32_t p = slot.begin; p < slot.end; ++p) {
      const Phrase& phrase = phrases_[p];
      if (phrase.where != kAnywhere && !opens && (phrase.where == kSentenceStart || after_item != i))
        continue;
      if (!Same(word, phrase.words[0])) continue;
      uint32_t at = i + 1;
      size_t matched = 1;
      while (matched < phrase.words.size() && at < end) {
        const bool wrapped =
            tokens[at].kind == Token::kNewline && at + 1 < end && tokens[at + 1].kind != Token::kNewline;
        if (!wrapped) {
          if (!Same(Slice(text, tokens[at].span), phrase.words[matched])) break;
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
