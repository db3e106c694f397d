#include "extractors/text/sentences.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "extractors/text/sentence_breaks.h"
#include "extractors/text/utf8.h"

namespace reckoner {
namespace {

struct Hash {
  using is_transparent = void;
  size_t operator()(std::string_view s) const { return std::hash<std::string_view>{}(s); }
};

bool IsSpace(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\v'; }
bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool IsLower(char c) { return c >= 'a' && c <= 'z'; }
bool IsCloser(char c) { return c == '"' || c == '\'' || c == ')' || c == ']'; }

bool StartsLower(std::string_view text) {
  if (text.empty()) return false;
  if (utf8::IsAscii(text[0])) return IsLower(text[0]);
  size_t at = 0;
  return u_islower(static_cast<UChar32>(utf8::Next(text, at))) != 0;
}

// "iPhone", "eBay": a name, and may begin a sentence.
bool StartsMixed(std::string_view text) { return text.size() > 1 && IsLower(text[0]) && IsUpper(text[1]); }

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

// "the S&P 500 .SPX", "(.DJI)": a point behind a space or a bracket and right before a word opens a name.
bool OpensCode(std::string_view text, size_t at) {
  return at >= 2 && text[at - 1] == '.' && IsUpper(text[at]) &&
         (IsSpace(text[at - 2]) || text[at - 2] == '(' || text[at - 2] == '<');
}

// Whether what stands before a break has come to its end: a stop, and closing quotes or brackets after it.
bool Stopped(std::string_view s) {
  while (!s.empty() && IsCloser(s.back())) s.remove_suffix(1);
  return s.ends_with('.') || s.ends_with('!') || s.ends_with('?') || s.ends_with("\xE2\x80\xA6");
}

}  // namespace

struct SentenceSplitter::Impl {
  std::unordered_map<std::string, Abbreviation::Kind, Hash, std::equal_to<>> abbreviations;
  std::unordered_set<std::string, Hash, std::equal_to<>> starters;
  size_t longest = 0;  // abbreviation, in bytes
  SentenceBreaks breaks;

  bool Joins(std::string_view before, std::string_view after) const;
  bool Breaks(std::string_view before, std::string_view after) const;
  const Abbreviation::Kind* AbbreviationAtEnd(std::string_view s) const;
};

// The abbreviation that `s` ends with, as a word of its own.
const Abbreviation::Kind* SentenceSplitter::Impl::AbbreviationAtEnd(std::string_view s) const {
  size_t begin = s.size();
  while (begin > 0 && s.size() - begin < longest && !IsSpace(s[begin - 1]) && s[begin - 1] != '(' &&
         s[begin - 1] != '"' && s[begin - 1] != '$' && s[begin - 1] != '-') {
    --begin;
  }
  while (begin < s.size() && IsDigit(s[begin])) {  // "1.5bn."
    ++begin;
    if (begin + 1 < s.size() && s[begin] == '.' && IsDigit(s[begin + 1])) ++begin;
  }
  const auto found = abbreviations.find(s.substr(begin));
  return found == abbreviations.end() ? nullptr : &found->second;
}

// Whether the rules broke between `before` and `after` (both trimmed) where no sentence ends.
bool SentenceSplitter::Impl::Joins(std::string_view before, std::string_view after) const {
  // '"Is it over?" he asked', "Yahoo! said": the rules go on in lower case after a full stop only.
  if (StartsLower(after)) return !StartsMixed(after);
  if (!before.ends_with('.')) return false;
  const std::string_view word = FirstWord(after);
  size_t letters = 0;
  while (letters < word.size() && (IsUpper(word[letters]) || IsLower(word[letters]))) ++letters;
  const bool starter =
      starters.contains(word.substr(0, letters)) && (letters == word.size() || word[letters] != '.');
  if (const Abbreviation::Kind* kind = AbbreviationAtEnd(before)) {
    switch (*kind) {
      case Abbreviation::kTitle:
        return true;
      case Abbreviation::kNumber:
        return !word.empty() && IsDigit(word[0]);
      case Abbreviation::kCommon:
        return !starter && !word.starts_with('"');
    }
  }
  // "2. Imports rose." in a list.
  if (before.size() <= 4 && IsBullet(before)) return true;
  // Initials: "J. Smith", "George W. Bush", "J.P. Morgan".
  const size_t n = before.size();
  const bool initial =
      n >= 2 && IsUpper(before[n - 2]) && (n == 2 || IsSpace(before[n - 3]) || before[n - 3] == '.');
  return initial && !starter && letters > 0;
}

// Whether a sentence ends between `before`, which ends with a point, and `after`, where the rules go on: they
// look past digits and signs for a letter, and where that is small ("fell. 20 people", "rose. $3 million
// was") see no end.
bool SentenceSplitter::Impl::Breaks(std::string_view before, std::string_view after) const {
  if (after.empty()) return false;
  const bool money = after[0] == '$' || after.starts_with("\xC2\xA3") || after.starts_with("\xE2\x82\xAC");
  if (!IsDigit(after[0]) && !money && !StartsMixed(after)) return false;
  if (before.size() < 3 || AbbreviationAtEnd(before) != nullptr) return false;
  // A word, or "3%.", "(up 5%).": not an initial, not the number of a list item, not an ellipsis.
  const auto wordy = [](char c) {
    return IsLower(c) || IsUpper(c) || IsDigit(c) || IsCloser(c) || c == '%' || !utf8::IsAscii(c);
  };
  return wordy(before[before.size() - 2]) && wordy(before[before.size() - 3]);
}

SentenceSplitter::SentenceSplitter(const std::vector<Abbreviation>& abbreviations,
                                   const std::vector<std::string>& starters)
    : impl_(std::make_unique<Impl>()) {
  for (const Abbreviation& abbreviation : abbreviations) {
    impl_->abbreviations[abbreviation.form] = abbreviation.kind;
    impl_->longest = std::max(impl_->longest, abbreviation.form.size() + 24);  // room for "1,234.5bn."
  }
  impl_->starters.insert(starters.begin(), starters.end());
}

SentenceSplitter::~SentenceSplitter() = default;

namespace {

// Line ends of one text that do not end a sentence, asked for in rising order.
class Lines {
 public:
  explicit Lines(std::string_view text) : text_(text) {}

  // Whether the line that ends at the '\n' at `end` runs on in the next line.
  bool Wrapped(size_t end) {
    const size_t begin = end == 0 ? 0 : text_.rfind('\n', end - 1) + 1;  // npos + 1 == 0
    const std::string_view line = Trim(text_.substr(begin, end - begin));
    const size_t next_end = std::min(text_.find('\n', end + 1), text_.size());
    const std::string_view next = Trim(text_.substr(end + 1, next_end - end - 1));
    if (line.empty() || next.empty() || IsBullet(next)) return false;
    const size_t width = Width(begin, end);
    if (width < kNarrowestWrap) return false;
    if (StartsLower(next)) return true;
    // A writer who wraps puts the next word on this line if it fits; where it would have, the end is meant.
    return width <= kWidestWrap && !is_list_ && line.size() + 1 + FirstWord(next).size() > width;
  }

 private:
  static constexpr size_t kNarrowestWrap = 40;  // shorter lines are lists and menus
  static constexpr size_t kWidestWrap = 120;    // longer lines are paragraphs, not wrapped text

  // The longest line of the block around [begin, end); tells a list by the way.
  size_t Width(size_t begin, size_t end) {
    if (end < block_end_) return width_;
    width_ = 0;
    std::string_view last;
    for (size_t at = begin; at < text_.size();) {
      const size_t stop = std::min(text_.find('\n', at), text_.size());
      const std::string_view line = Trim(text_.substr(at, stop - at));
      block_end_ = stop + 1;
      if (line.empty()) break;
      width_ = std::max(width_, line.size());
      last = line;
      at = stop + 1;
    }
    is_list_ = !Stopped(last) || LeavesRoom(begin);
    return width_;
  }

  // Whether most of a block's lines end where the next one's first word would still have fitted: not wrapped,
  // but one thing a line, of which the longest says nothing.
  bool LeavesRoom(size_t begin) const {
    size_t ends = 0, full = 0;
    std::string_view line;
    for (size_t at = begin; at < block_end_ && at < text_.size();) {
      const size_t stop = std::min(text_.find('\n', at), text_.size());
      const std::string_view next = Trim(text_.substr(at, stop - at));
      if (next.empty()) break;
      if (!line.empty()) {
        ++ends;
        full += static_cast<size_t>(line.size() + 1 + FirstWord(next).size() > width_);
      }
      line = next;
      at = stop + 1;
    }
    return ends >= 2 && 2 * full < ends;
  }

  std::string_view text_;
  size_t block_end_ = 0;
  size_t width_ = 0;
  bool is_list_ = false;
};

}  // namespace

std::vector<Span> SentenceSplitter::Split(std::string_view text) const {
  std::vector<Span> out;
  if (Trim(text).empty()) return out;
  Lines lines(text);
  size_t begin = 0;  // of the sentence being read
  size_t piece = 0;  // of the latest piece
  size_t dot = text.find(". ");
  const auto close = [&](size_t end) {
    const std::string_view sentence = Trim(text.substr(begin, end - begin));
    if (!sentence.empty()) {
      const auto at = static_cast<uint32_t>(sentence.data() - text.data());
      out.push_back({at, at + static_cast<uint32_t>(sentence.size())});
    }
    begin = end;
  };
  for (const size_t at : impl_->breaks.Find(text)) {
    const std::string_view before = Trim(text.substr(piece, at - piece));
    for (; dot < at; dot = text.find(". ", dot + 2)) {  // kept across pieces: one pass over the text
      const std::string_view after = Trim(text.substr(dot + 1, 8));
      if (impl_->Breaks(text.substr(piece, dot + 1 - piece), after)) close(dot + 1);
    }
    piece = at;
    if (at == text.size()) break;
    const std::string_view rest = text.substr(at);
    bool joins = false;
    if (text[at - 1] == '\n') {
      if (!before.empty() && lines.Wrapped(at - 1)) {
        const std::string_view after = Trim(rest.substr(0, 64));
        joins = !Stopped(before) || impl_->Joins(before, after);
      }
    } else if (OpensCode(text, at)) {
      joins = true;
    } else if (!before.empty()) {
      joins = impl_->Joins(before, Trim(rest.substr(0, 64)));
    }
    if (!joins) close(at);
  }
  close(text.size());
  return out;
}

}  // namespace reckoner
