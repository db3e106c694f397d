#include "extractors/claims/other_terms.h"

#include <algorithm>

namespace reckoner {
namespace {

bool BeginsIn(std::string_view lower, std::string_view word) {
  for (size_t at = lower.find(word); at != std::string_view::npos; at = lower.find(word, at + 1)) {
    if (at == 0 || lower[at - 1] < 'a' || lower[at - 1] > 'z') return true;
  }
  return false;
}

}  // namespace

OtherTerms::OtherTerms(const Lexicon& lexicon) {
  static constexpr std::array<std::string_view, 3> kNames = {"between", "near", "bracket"};
  for (const Table::Row& row : lexicon.table("other_terms").rows()) {
    for (const std::string_view where : row.List("where")) {
      const auto name = std::find(kNames.begin(), kNames.end(), where);
      if (name == kNames.end())
        throw LexiconError("other_terms:" + std::to_string(row.line()) + ": no such place");
      words_[static_cast<size_t>(name - kNames.begin())].emplace_back(row["words"]);
    }
  }
}

bool OtherTerms::In(std::string_view lower, At at) const {
  return std::any_of(words_[at].begin(), words_[at].end(),
                     [&](std::string_view word) { return BeginsIn(lower, word); });
}

}  // namespace reckoner
