// What a balance is the difference of: exports and imports, or a budget's revenue and spending. Internal to
// this floor; pure.
#pragma once

#include <cstdint>
#include <string_view>

#include "extractors/claims/series.h"

namespace reckoner {

enum class Side : uint8_t { kNone, kIn, kOut, kBalance };

Side SideOf(const SeriesKey& key);
bool IsTrade(const SeriesKey& key);
// Of one trade or budget, as far as the text tells the two: places, partners, products, adjustment, prices.
bool SameThing(const SeriesKey& a, const SeriesKey& b);
// Whom the trade is with: "" for all of them; "?" for one that only words tell.
std::string_view PartnerOf(const SeriesKey& key);

}  // namespace reckoner
