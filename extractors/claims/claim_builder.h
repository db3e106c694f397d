// What was read of the figures -> the claims of the record contract.
#pragma once

#include <string>
#include <vector>

#include "extractors/claims/claim.h"
#include "extractors/claims/moments.h"
#include "extractors/claims/reading.h"

namespace reckoner {

// The dimensions of a series, and which of them were carried.
void PutSeries(const SeriesKey& key, Claim* claim);

// The unit of a claim from its figure's; pence and cents become pounds and dollars.
void PutUnit(const Figure& figure, Claim* claim);
// "USX/share" is counted in dollars.
std::string CurrencyOf(const std::string& unit);

// Sorted by figure. Also gives the figures their periods.
std::vector<Claim> BuildClaims(Reading& reading, const Timeline& time);

}  // namespace reckoner
