#include "extractors/tables/headings.h"

#include <algorithm>
#include <utility>

#include "extractors/text/ascii.h"

namespace reckoner {
namespace {

constexpr size_t kMaxHeading = 200;  // bytes; a longer one is prose

bool IsWordByte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

// Where `phrase` stands in `text` as whole words; npos if nowhere.
size_t FindWords(std::string_view text, std::string_view phrase) {
  for (size_t at = text.find(phrase); at != text.npos; at = text.find(phrase, at + 1)) {
    const size_t end = at + phrase.size();
    const bool begins = at == 0 || !IsWordByte(text[at - 1]) || !IsWordByte(phrase.front());
    const bool ends = end == text.size() || !IsWordByte(text[end]) || !IsWordByte(phrase.back());
    if (begins && ends) return at;
  }
  return text.npos;
}

// Any word that could be a name: "in" and "on" are left over from "change on October".
bool HasWord(std::string_view text) {
  size_t letters = 0;
  for (const char c : text) {
    letters = IsWordByte(c) && !(c >= '0' && c <= '9') ? letters + 1 : 0;
    if (letters == 3) return true;
  }
  return false;
}

}  // namespace

HeadingReader::HeadingReader(const Lexicon& lexicon) {
  static constexpr std::pair<std::string_view, Says> kNames[] = {
      {"change", Says::kChange},  {"yoy", Says::kYear},         {"qoq", Says::kQuarter},
      {"mom", Says::kMonth},      {"share", Says::kShare},      {"rank", Says::kRank},
      {"total", Says::kTotal},    {"of_which", Says::kOfWhich}, {"other_terms", Says::kOtherTerms},
      {"nothing", Says::kNothing}};
  const Table& table = lexicon.table("table_words");
  for (const Table::Row& row : table.rows()) {
    Phrase phrase{.words = std::string(row["phrase"])};
    for (std::string_view says : row.List("says")) {
      const auto* name = std::find_if(std::begin(kNames), std::end(kNames),
                                      [&](const auto& known) { return known.first == says; });
      if (name == std::end(kNames))
        throw LexiconError("table_words, line " + std::to_string(row.line()) + ": says " + std::string(says));
      phrase.says.push_back(name->second);
    }
    phrases_.push_back(std::move(phrase));
  }
  std::stable_sort(phrases_.begin(), phrases_.end(),
                   [](const Phrase& a, const Phrase& b) { return a.words.size() > b.words.size(); });
}

bool HeadingReader::Read(std::string_view heading, TableLine* line) const {
  if (heading.size() > kMaxHeading) return true;
  std::string text = AsciiLower(heading);
  const std::string whole = text;
  for (const Phrase& phrase : phrases_) {
    const size_t at = FindWords(text, phrase.words);
    if (at == text.npos) continue;
    bool said = true;
    for (const Says says : phrase.says) {
      switch (says) {
        case Says::kChange:
          line->role = CellRole::kChange;
          break;
        case Says::kYear:
          line->basis = "yoy";
          break;
        case Says::kQuarter:
          line->basis = "qoq";
          break;
        case Says::kMonth:
          line->basis = "mom";
          break;
        case Says::kShare:
          line->role = CellRole::kShare;
          break;
        case Says::kRank:
          said = whole == phrase.words;
          if (said) line->role = CellRole::kRank;
          break;
        case Says::kTotal:
          // "Total (all sources)", not "All other countries" or "Other, total".
          said = at == 0 && FindWords(text, "other") == text.npos;
          if (said) line->total = true;
          break;
        case Says::kOfWhich:
          line->of_which = true;
          said = false;
          break;
        case Says::kOtherTerms:
          line->other_terms = true;
          break;
        case Says::kNothing:
          break;
      }
    }
    // "Market share" is no second "share".
    if (said) text.replace(at, phrase.words.size(), phrase.words.size(), ' ');
  }
  return HasWord(text);
}

}  // namespace reckoner
