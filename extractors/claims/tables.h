// Tables -> claims and links (tables/table.h): a claim for every cell whose unit is known, and the relations
// that a table is laid out for: two levels and their change, parts and their total, a part and its share.
#pragma once

#include <vector>

#include "extractors/claims/claim.h"
#include "extractors/claims/mentions.h"
#include "extractors/claims/series.h"

namespace reckoner {

// `context`: what the passage has told when it ended. At most kMaxTableClaims of a document.
constexpr size_t kMaxTableClaims = 2000;
std::vector<Claim> BuildTableClaims(const Mentions& mentions, const SeriesResolver& series,
                                    const SeriesContext& context);

// Of relations laid out alike, those that don't hold are only given where the others show what the columns
// mean: three of them hold, and three times as many as don't. Pure; any thread.
std::vector<Link> LinkTables(const Mentions& mentions);

}  // namespace reckoner
