// An entity: a country, group, organisation, indicator, product, currency or person that the text names, tied
// to a reference code. A plain value; spans are bytes of the normalised text; views point into the lexicon.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/text/span.h"

namespace reckoner {

enum class EntityKind : uint8_t { kArea, kGroup, kOrganisation, kIndicator, kProduct, kCurrency, kPerson };
enum class EntityForm : uint8_t { kName, kDemonym, kMetonym, kAlias };

struct Entity {
  Span span;
  EntityKind kind = EntityKind::kArea;
  // ISO 3166-1 alpha-3, "WLD", ISO 4217, or a stable id of our lexicon; "" where it could be several and
  // nothing in the passage tells which.
  std::string ref;
  EntityForm form = EntityForm::kName;
  std::vector<std::string> candidates;  // when the name could be several, most likely first
};

std::string_view Name(EntityKind kind);
std::string_view Name(EntityForm form);

}  // namespace reckoner
