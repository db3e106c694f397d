// The company that a sentence is about: told by its listing ("(NYSE: HLDN)"), by the lexicon, or by a name
// before a verb of reporting. Internal to this floor; plain values.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extractors/claims/series_items.h"
#include "extractors/claims/series_tables.h"

namespace reckoner::series {

struct CompanyNamed {
  std::string ref;      // "Tesco said …", "Acme Corp reported …"
  std::string perhaps;  // "Acme said": a company if it was named in full before
};

CompanyNamed ReadCompany(const Tables& tables, std::string_view text, const std::vector<Item>& items);

// A preposition stands before items[i]: "with Acme", "in the US".
bool IsGoverned(const std::vector<Item>& items, size_t i);

}  // namespace reckoner::series
