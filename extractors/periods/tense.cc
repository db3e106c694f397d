#include "extractors/periods/tense.h"

#include <algorithm>

#include "extractors/periods/rule.h"
#include "extractors/periods/shapes.h"

namespace reckoner {
namespace {

constexpr uint32_t kReach = 200;  // bytes to either side
constexpr int kBeside = 2;        // words between a verb of saying and its date
constexpr int kAfter = 10;        // words after the expression

}  // namespace

TenseReader::TenseReader(const Lexicon& lexicon) {
  const Table& table = lexicon.table("tense_words");
  for (const Table::Row& row : table.rows()) {
    const std::string_view name = row["tense"];
    const Cue cue = name == "past"     ? Cue::kPast
                    : name == "future" ? Cue::kFuture
                    : name == "report" ? Cue::kReport
                                       : Cue::kNone;
    if (cue == Cue::kNone)
      throw LexiconError("tense_words:" + std::to_string(row.line()) + ": no such tense");
    for (const std::string_view form : row.List("forms")) words_.emplace(form, cue);
  }
}

TenseReader::Cue TenseReader::CueAt(std::string_view text, size_t begin, size_t end) const {
  std::string word(text.substr(begin, end - begin));
  for (char& c : word) c = LowerCase(c);
  if (const auto pair = words_.find(word + " " + WordAfter(text, end)); pair != words_.end())
    return pair->second;
  if (const auto found = words_.find(word); found != words_.end()) {
    // "will be held", "to be sold": a participle
    return found->second == Cue::kPast && WordBefore(text, begin) == "be" ? Cue::kNone : found->second;
  }
  // "agreed to buy it in February": an infinitive says nothing.
  if (word == "to") {
    const std::string next = WordAfter(text, end);
    static constexpr std::string_view kNot[] = {"the",  "a",     "an",     "its",    "his",
                                                "her",  "their", "about",  "nearly", "almost",
                                                "more", "less",  "record", "around", "just"};
    if (next.size() > 1 && next[0] >= 'a' && next[0] <= 'z' &&
        std::find(std::begin(kNot), std::end(kNot), next) == std::end(kNot) && end + 1 < text.size() &&
        LowerCase(text[end + 1]) == text[end + 1]) {
      return Cue::kOpen;
    }
    return Cue::kNone;
  }
  if (word.size() > 4 && word.ends_with("ed")) {
    const std::string before = WordBefore(text, begin);
    if (before != "be" && before != "to" && before != "is" && before != "are" && before != "the" &&
        before != "a")
      return Cue::kPast;
  }
  return Cue::kNone;
}

Tense TenseReader::At(std::string_view text, Span sentence, Span at) const {
  const uint32_t low = std::max(sentence.begin, at.begin > kReach ? at.begin - kReach : 0);
  const uint32_t high = std::min(sentence.end, at.end + kReach);
  int words = 0;
  bool open = false;
  // "Wednesday's ruling" dates the ruling, not the clause.
  if (at.end + 1 < sentence.end && text[at.end] == '\'' && text[at.end + 1] == 's') return Tense::kUnknown;
  for (uint32_t pos = at.begin; pos > low; ++words) {
    while (pos > low && !IsAlnum(text[pos - 1])) --pos;
    uint32_t begin = pos;
    while (begin > low && (IsAlnum(text[begin - 1]) || text[begin - 1] == '\'')) --begin;
    if (begin == pos) break;
    const Cue cue = CueAt(text, begin, pos);
    if (cue == Cue::kFuture) return Tense::kFuture;
    if (cue == Cue::kPast || (cue == Cue::kReport && words < kBeside))
      return open ? Tense::kOpen : Tense::kPast;
    open |= cue == Cue::kOpen;
    pos = begin;
  }
  if (open) return Tense::kOpen;
  words = 0;
  for (uint32_t pos = at.end; pos < high && words < kAfter; ++words) {
    while (pos < high && !IsAlnum(text[pos])) ++pos;
    uint32_t end = pos;
    while (end < high && (IsAlnum(text[end]) || text[end] == '\'')) ++end;
    if (end == pos) break;
    const Cue cue = CueAt(text, pos, end);
    if (cue == Cue::kPast || cue == Cue::kFuture) return cue == Cue::kPast ? Tense::kPast : Tense::kFuture;
    pos = end;
  }
  return Tense::kUnknown;
}

bool TenseReader::Compared(std::string_view text, Span sentence, Span at) {
  constexpr int kWords = 12;
  static constexpr std::string_view kCues[] = {"from", "than",     "against", "versus",
                                               "vs",   "compared", "From",    "after"};
  bool digit = false, beside = false;
  uint32_t pos = at.begin;
  for (int words = 0; words < kWords && pos > sentence.begin; ++words) {
    while (pos > sentence.begin && !IsAlnum(text[pos - 1])) {
      if (text[pos - 1] == ';') return false;
      --pos;
    }
    uint32_t begin = pos;
    while (begin > sentence.begin && IsAlnum(text[begin - 1])) --begin;
    const std::string_view word = text.substr(begin, pos - begin);
    if (!word.empty() && IsDigit(word[0])) digit = true;
    if (beside && digit) return true;
    if (word == "to" || word == "To") return false;
    if (std::find(std::begin(kCues), std::end(kCues), word) != std::end(kCues)) {
      if (digit) return true;
      if (words > 1) return false;
      beside = true;  // "fell 4% from July": a figure must stand before it
    }
    pos = begin;
  }
  return false;
}

}  // namespace reckoner
