// How companies are named where the lexicon has no row for them: words that end such names, and the reference
// made of one. Built once (throws LexiconError), then const and safe from many threads; views live as long as
// the Lexicon.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extractors/lexicon/lexicon.h"

namespace reckoner {

class CompanyNames {
 public:
  explicit CompanyNames(const Lexicon& lexicon);

  // "Inc", "Group", "Bank": its last word tells a company.
  bool IsForm(std::string_view word) const { return forms_.contains(word); }
  // "org:acme-foods" for "Acme Foods Inc.": the same for every legal form.
  std::string Ref(std::string_view name) const;
  const std::vector<std::string_view>& legal() const { return legal_; }

 private:
  std::unordered_map<std::string_view, bool> forms_;  // legal?
  std::vector<std::string_view> legal_;
};

// Words as a key: lower case, "&" as "and", anything else but letters and digits to single hyphens ("Marks &
// Spencer" -> "marks-and-spencer").
std::string NameKey(std::string_view words);

}  // namespace reckoner
