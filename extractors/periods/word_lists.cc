#include "extractors/periods/word_lists.h"

#include <algorithm>
#include <iterator>
#include <string>

namespace reckoner::periods {
namespace {

constexpr std::string_view kListNames[] = {"date_lead",      "slash_date_lead", "year_lead",  "year_sure",
                                           "numbered",       "counted",         "not_plural", "function_word",
                                           "more_than_lead", "length_lead",     "not_length", "not_half",
                                           "not_infinitive", "verb_lead",       "comparison"};
static_assert(std::size(kListNames) == static_cast<size_t>(WordList::kCount));

}  // namespace

WordLists::WordLists(const Lexicon& lexicon) {
  const Table& table = lexicon.table("period_contexts");
  uint32_t seen = 0;
  for (const Table::Row& row : table.rows()) {
    const auto* name = std::find(std::begin(kListNames), std::end(kListNames), row["list"]);
    if (name == std::end(kListNames)) {
      throw LexiconError("period_contexts:" + std::to_string(row.line()) +
                         ": no such list: " + std::string(row["list"]));
    }
    const uint32_t bit = uint32_t{1} << (name - std::begin(kListNames));
    seen |= bit;
    for (const std::string_view word : row.List("words")) {
      const int32_t number = words_.Add(word);
      if (number < 0) throw LexiconError("period_contexts: no word: " + std::string(word));
      lists_.resize(words_.size());
      lists_[static_cast<size_t>(number)] |= bit;
    }
  }
  if (seen + 1 != uint32_t{1} << std::size(kListNames))
    throw LexiconError("period_contexts: a list is missing");
}

}  // namespace reckoner::periods
