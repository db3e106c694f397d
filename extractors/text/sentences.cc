#include "extractors/text/sentences.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "extractors/text/line_wraps.h"
#include "extractors/text/sentence_breaks.h"
#include "extractors/text/sentence_edges.h"
#include "extractors/text/utf8.h"

namespace reckoner {
namespace {

using namespace sentence;  // NOLINT(google-build-using-namespace): its words

struct Hash {
  using is_transparent = void;
  size_t operator()(std::string_view s) const { return std::hash<std::string_view>{}(s); }
};

// "the S&P 500 .SPX", "(.DJI)": a point behind a space or a bracket and right before a word opens a name.
bool OpensCode(std::string_view text, size_t at) {
  return at >= 2 && text[at - 1] == '.' && IsUpper(text[at]) &&
         (IsSpace(text[at - 2]) || text[at - 2] == '(' || text[at - 2] == '<');
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
      case Abbreviation::kTitle: {
        // "cost about 2.0 Mt. Shipments rose": a measure, no mount
        const size_t space = before.rfind(' ');
        const bool measured = space != before.npos && space > 0 && IsDigit(before[space - 1]);
        return !measured || !starter;
      }
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

std::vector<Span> SentenceSplitter::Split(std::string_view text) const {
  std::vector<Span> out;
  if (Trim(text).empty()) return out;
  LineWraps lines(text);
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
