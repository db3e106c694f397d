// What a sentence tells its series from outside their phrases: whose data it reports, whom it speaks of,
// where it is set. Internal to this floor; plain values.
#pragma once

#include <string>
#include <vector>

#include "extractors/claims/claim.h"
#include "extractors/claims/series_items.h"
#include "extractors/claims/series_tables.h"

namespace reckoner::series {

struct Sense {
  std::string place;        // "In Britain, …", "Japan said …": an area or group
  std::string partner;      // "With the EU, the deficit …": whom the sentence opens with
  std::string only_place;   // "Births rose in Latvia": the one place it names, after "in"
  std::string company;      // "Tesco said …", "Acme Corp reported …"
  std::string compiled_by;  // a body whose data it reports
  PremiseHow compiled_how = PremiseHow::kStated;
  std::string compiled_area;
  std::string compiled_role;  // "the statistics office said": its role, where the text gives no country
  std::string body_area;      // of the first body of a country that it names, reporting or not
  std::string short_name;     // "Acme said": perhaps a company named in full before
  std::vector<std::string> attribution;
  bool global = false;            // "Globally, …"
  std::vector<std::string> pair;  // "between Moscow and Beijing"
};

Sense ReadSense(const Tables& tables, const Passage& passage, const std::vector<Item>& items);

// `ref`, or the passage's company where that is a longer name of it ("Fox", "Fox Entertainment").
std::string LongerName(const std::string& ref, const std::string& of_passage);

// The area that "its" or "their" at items[i] means, by the nearest place before it that no preposition
// governs; of "the country's", with `any_form`, the nearest at all. "" if none.
std::string PlaceBefore(const std::vector<Item>& items, size_t i, bool any_form = false);

}  // namespace reckoner::series
