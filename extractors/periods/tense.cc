#include "extractors/periods/tense.h"

#include <algorithm>

#include "extractors/periods/rule.h"
#include "extractors/periods/shapes.h"

namespace reckoner {
namespace {

constexpr uint32_t kReach = 240;  // bytes to either side

}  // namespace

TenseReader::TenseReader(const Lexicon& lexicon) {
  const Table& table = lexicon.table("tense_words");
  for (const Table::Row& row : table.rows()) {
    if (row["tense"] != "past" && row["tense"] != "future") throw LexiconError("tense_words: no such tense");
    const Tense tense = row["tense"] == "past" ? Tense::kPast : Tense::kFuture;
    for (const std::string_view form : row.List("forms")) words_.emplace(form, tense);
  }
}

Tense TenseReader::CueAt(std::string_view text, size_t begin, size_t end) const {
  std::string word(text.substr(begin, end - begin));
  for (char& c : word) c = LowerCase(c);
  const std::string next = WordAfter(text, end);
  if (const auto pair = words_.find(word + " " + next); pair != words_.end()) return pair->second;
  if (const auto found = words_.find(word); found != words_.end()) return found->second;
  if (word.size() > 4 && word.ends_with("ed")) {
    const std::string before = WordBefore(text, begin);
    if (before != "be" && before != "to" && before != "is" && before != "are") return Tense::kPast;
  }
  return Tense::kUnknown;
}

Tense TenseReader::At(std::string_view text, Span sentence, Span at) const {
  const uint32_t low = std::max(sentence.begin, at.begin > kReach ? at.begin - kReach : 0);
  const uint32_t high = std::min(sentence.end, at.end + kReach);
  for (uint32_t pos = at.begin; pos > low;) {
    while (pos > low && !IsAlnum(text[pos - 1])) --pos;
    uint32_t begin = pos;
    while (begin > low && (IsAlnum(text[begin - 1]) || text[begin - 1] == '\'')) --begin;
    if (begin == pos) break;
    if (const Tense tense = CueAt(text, begin, pos); tense != Tense::kUnknown) return tense;
    pos = begin;
  }
  for (uint32_t pos = at.end; pos < high;) {
    while (pos < high && !IsAlnum(text[pos])) ++pos;
    uint32_t end = pos;
    while (end < high && (IsAlnum(text[end]) || text[end] == '\'')) ++end;
    if (const Tense tense = CueAt(text, pos, end); tense != Tense::kUnknown) return tense;
    pos = end;
  }
  return Tense::kUnknown;
}

}  // namespace reckoner
