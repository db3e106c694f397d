#include "extractors/periods/tense.h"

#include <algorithm>

#include "extractors/periods/rule.h"
#include "extractors/periods/shapes.h"

namespace reckoner::periods {
namespace {

constexpr uint32_t kReach = 200;  // bytes to either side
constexpr int kBeside = 2;        // words between a verb of saying and its date
constexpr int kAfter = 10;        // words after the expression
constexpr uint32_t kBefore = 40;  // bytes before a cue that looks ahead

// "will succeed", "a hundred"
bool IsNoParticiple(std::string_view word) {
  if (word == "hundred" || word == "indeed") return true;
  return word.ends_with("ceed") || word.ends_with("speed") || word.ends_with("breed");
}

// "had been due to expire on Friday": what was to come, once.
bool WasAhead(std::string_view text, uint32_t low, uint32_t at) {
  const uint32_t begin = std::max(low, at > kBefore ? at - kBefore : 0);
  return text.substr(begin, at - begin).find(" had been ") != std::string_view::npos;
}

}  // namespace

TenseReader::TenseReader(const Lexicon& lexicon, const WordLists& lists) : lists_(lists) {
  const Table& table = lexicon.table("tense_words");
  for (const Table::Row& row : table.rows()) {
    const std::string_view name = row["tense"];
    const Cue cue = name == "past"     ? Cue::kPast
                    : name == "future" ? Cue::kFuture
                    : name == "report" ? Cue::kReport
                    : name == "ahead"  ? Cue::kAhead
                                       : Cue::kNone;
    if (cue == Cue::kNone)
      throw LexiconError("tense_words:" + std::to_string(row.line()) + ": no such tense");
    for (const std::string_view form : row.List("forms")) {
      const size_t space = form.find(' ');
      const std::string_view first = form.substr(0, space);
      const int32_t number = words_.Add(first);
      if (number < 0) throw LexiconError("tense_words: no word: " + std::string(form));
      entries_.resize(words_.size());
      Entry& entry = entries_[static_cast<size_t>(number)];
      if (space == std::string_view::npos) {
        entry.alone = cue;
      } else {
        entry.pairs.emplace_back(form.substr(space + 1), cue);
      }
    }
  }
}

TenseReader::Cue TenseReader::CueAt(std::string_view text, size_t begin, size_t end) const {
  const int32_t number = words_.Find(text, Span{static_cast<uint32_t>(begin), static_cast<uint32_t>(end)});
  if (number >= 0) {
    const Entry& entry = entries_[static_cast<size_t>(number)];
    for (const auto& [rest, cue] : entry.pairs) {
      if (text.substr(end).starts_with(' ') && text.substr(end + 1).starts_with(rest)) return cue;
    }
    // "will be held", "to be sold": a participle
    if (entry.alone == Cue::kPast && WordBefore(text, begin) == "be") return Cue::kNone;
    if (entry.alone != Cue::kNone) return entry.alone;
  }
  const std::string_view word = text.substr(begin, end - begin);
  // "agreed to buy it in February": an infinitive says nothing.
  if (word == "to") {
    const LowerWord next = WordAfter(text, end);
    const bool verb = next.size() > 1 && next[0] >= 'a' && next[0] <= 'z' && end + 1 < text.size() &&
                      text[end + 1] == next[0];
    return verb && !lists_.Has(WordList::kNotInfinitive, next) ? Cue::kOpen : Cue::kNone;
  }
  if (word.size() > 4 && word.ends_with("ed") && !IsNoParticiple(word)) {
    if (participle_leads_.Find(WordBefore(text, begin)) < 0) return Cue::kPast;
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
  if (at.end + 1 < high && text[at.end] == ' ') {  // "March delivery"
    uint32_t end = at.end + 1;
    while (end < high && IsAlnum(text[end])) ++end;
    if (CueAt(text, at.end + 1, end) == Cue::kAhead) return Tense::kFuture;
  }
  for (uint32_t pos = at.begin; pos > low; ++words) {
    while (pos > low && !IsAlnum(text[pos - 1])) --pos;
    uint32_t begin = pos;
    while (begin > low && (IsAlnum(text[begin - 1]) || text[begin - 1] == '\'')) --begin;
    if (begin == pos) break;
    const Cue cue = CueAt(text, begin, pos);
    if (cue == Cue::kFuture) return WasAhead(text, low, begin) ? Tense::kPast : Tense::kFuture;
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

bool TenseReader::Compared(std::string_view text, Span sentence, Span at) const {
  constexpr int kWords = 12;
  // "(2020=100)", "(base 1980)": of an index.
  const std::string_view behind = text.substr(at.end), before = text.substr(0, at.begin);
  if (behind.starts_with("=100") || behind.starts_with(" = 100") || before.ends_with("(base ")) return true;
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
    if (words == 0 && SameWord(word, "since")) return true;  // "the highest since October 2021"
    if (SameWord(word, "to")) return false;
    if (lists_.Has(WordList::kComparison, word)) {
      if (digit) return true;
      if (words > 1) return false;
      beside = true;  // "fell 4% from July": a figure must stand before it
    }
    pos = begin;
  }
  return false;
}

}  // namespace reckoner::periods
