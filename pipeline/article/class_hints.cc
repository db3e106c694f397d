#include "pipeline/article/class_hints.h"

#include <algorithm>
#include <array>

#include "pipeline/article/text_util.h"

namespace reckoner::article {
namespace {

// Names that begin so describe the page around the element ("has-sidebar"), not the element.
constexpr std::string_view kPageWords[] = {"has", "is", "no", "not", "page", "single", "with", "without"};

bool IsPageWord(std::string_view word) {
  for (const std::string_view page_word : kPageWords)
    if (word[0] == page_word[0] && word == page_word) return true;
  return false;
}

constexpr size_t kMaxNames = 24;  // class names read of one element
constexpr size_t kMaxWords = 12;  // words read of one name

bool IsLower(char c) { return c >= 'a' && c <= 'z'; }

// What a character of a name is in lower case; 0 where it parts words.
constexpr std::array<char, 256> kNameChar = [] {
  std::array<char, 256> out{};
  for (size_t c = 0; c < out.size(); ++c) out[c] = LowerAscii(static_cast<char>(c));
  for (const char c : {'-', '_', '/', '.', '[', ']'}) out[static_cast<unsigned char>(c)] = 0;
  return out;
}();

// A name's words in lower case, joined by '-'.
class NameWords {
 public:
  explicit NameWords(std::string_view name) {
    bool inside = false;
    for (size_t i = 0; i < name.size() && size_ + 2 < sizeof joined_; ++i) {
      const char lower = kNameChar[static_cast<unsigned char>(name[i])];
      if (lower == 0) {
        inside = false;
        continue;
      }
      const bool hump = lower != name[i] && inside && IsLower(name[i - 1]);
      if (!inside || hump) {
        if (count_ == kMaxWords) break;
        if (size_ > 0) joined_[size_++] = '-';
        begins_[count_++] = static_cast<uint8_t>(size_);
        inside = true;
      }
      joined_[size_++] = lower;
    }
    begins_[count_] = static_cast<uint8_t>(size_ + 1);
  }

  size_t count() const { return count_; }
  std::string_view All() const { return {joined_, size_}; }
  std::string_view Word(size_t i) const { return All().substr(begins_[i], begins_[i + 1] - 1 - begins_[i]); }
  std::string_view From(size_t i) const { return All().substr(begins_[i]); }
  // How many words a match of `size` bytes from word i takes; 0 when it ends inside a word.
  size_t WordsIn(size_t i, size_t size) const {
    for (size_t last = i + 1; last <= count_; ++last) {
      if (begins_[last] - 1u == begins_[i] + size) return last - i;
    }
    return 0;
  }

 private:
  char joined_[96];
  std::array<uint8_t, kMaxWords + 1> begins_{};
  size_t size_ = 0, count_ = 0;
};

}  // namespace

size_t ClassHints::Slot(std::string_view word) {
  const auto first = static_cast<unsigned char>(word[0]);
  const auto second = static_cast<unsigned char>(word.size() > 1 ? word[1] : 0);
  return (first * 131u + second * 17u + word.size()) % 4096;
}

void ClassHints::Add(std::string_view words, uint32_t bits) {
  if (words.starts_with('^')) {
    maybe_whole_.set(Slot(words.substr(1)));
    whole_[std::string(words.substr(1))] |= bits;
    return;
  }
  const std::string_view first = words.substr(0, words.find('-'));
  maybe_.set(Slot(first));
  Entry& entry = by_first_word_[std::string(first)];
  if (words.find('-') == std::string_view::npos) {
    entry.bits |= bits;
    return;
  }
  for (auto& [known, known_bits] : entry.longer) {
    if (known == words) {
      known_bits |= bits;
      return;
    }
  }
  entry.longer.emplace_back(words, bits);
  std::stable_sort(entry.longer.begin(), entry.longer.end(),
                   [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
}

uint32_t ClassHints::Of(std::string_view names) const {
  uint32_t hints = 0;
  size_t count = 0;
  for (size_t at = 0; at < names.size() && count < kMaxNames;) {
    while (at < names.size() && IsHtmlSpace(names[at])) ++at;
    const size_t begin = at;
    while (at < names.size() && !IsHtmlSpace(names[at])) ++at;
    if (at > begin) hints |= OfName(names.substr(begin, at - begin)), ++count;
  }
  return hints;
}

uint32_t ClassHints::OfName(std::string_view name) const {
  if (name.find(':') != std::string_view::npos) return 0;
  const NameWords words(name);
  if (words.count() == 0) return 0;
  if (words.count() > 1 && IsPageWord(words.Word(0))) return 0;
  uint32_t hints = 0;
  if (maybe_whole_[Slot(words.All())])
    if (const auto whole = whole_.find(words.All()); whole != whole_.end()) hints |= whole->second;
  for (size_t at = 0; at < words.count();) {
    size_t step = 1;
    const std::string_view word = words.Word(at);
    const auto entry = word.empty() || !maybe_[Slot(word)] ? by_first_word_.end() : by_first_word_.find(word);
    if (entry != by_first_word_.end()) {
      uint32_t bits = entry->second.bits;
      const std::string_view rest = words.From(at);
      for (const auto& [longer, longer_bits] : entry->second.longer) {
        if (!rest.starts_with(longer)) continue;
        const size_t taken = words.WordsIn(at, longer.size());
        if (taken == 0) continue;
        bits = longer_bits;
        step = taken;
        break;
      }
      hints |= bits;
    }
    at += step;
  }
  return hints;
}

}  // namespace reckoner::article
