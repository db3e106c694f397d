// What was read of the figures -> the claims of the record contract.
#pragma once

#include <vector>

#include "extractors/claims/claim.h"
#include "extractors/claims/moments.h"
#include "extractors/claims/reading.h"

namespace reckoner {

// The dimensions of a series, and which of them were carried.
void PutSeries(const SeriesKey& key, Claim* claim);

// Sorted by figure. Also gives the figures their periods.
std::vector<Claim> BuildClaims(Reading& reading, const Timeline& time);

}  // namespace reckoner
