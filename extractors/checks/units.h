// Units that differ only by a factor: pence and pounds, kilometres and miles, basis and percentage points.
// Lets 260 pence be set against 2.60 pounds, and is what the check `conversion` converts by. Factors are by
// definition (international yard and pound, 1959; US customary volumes), so they are exact.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "extractors/text/decimal.h"

namespace reckoner {

struct UnitInBase {
  std::string base;  // the unit itself when nothing is known of it
  Decimal factor = Decimal::FromInt(1);
};

UnitInBase InBase(std::string_view unit);
// Both measure one thing ("mile", "kilometre"), or are the same unit.
bool SameDimension(std::string_view a, std::string_view b);
// What else the word may mean: a mile may be nautical, a gallon imperial.
std::span<const std::string_view> AmbiguousWith(std::string_view unit);
// Degrees convert with an offset, so they stand apart: nullopt for other units.
std::optional<bool> IsCelsius(std::string_view unit);

}  // namespace reckoner
