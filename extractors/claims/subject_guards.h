// Series phrases that are no subject of a figure, though they stand where one would: asked by subjects.cc.
// Pure; any thread. `item`: the phrase's in its line.
#pragma once

#include "extractors/claims/reading.h"

namespace reckoner {

// "the loss of 900 jobs", "a deficit of 3,000 nurses": losses and deficits of records are of money or a share
// of it, and so are prices.
bool IsNoMoney(const Reading& reading, const Fact& fact, int32_t line, int32_t item);
// "delivered 696,405 cars to customers, 2.4% fewer": not of them.
bool IsRecipient(const Reading& reading, int32_t line, int32_t item);
// "markets put the chance of an August cut at 80%": how likely it is, no rate.
bool IsChance(const Reading& reading, const TagLine& line, const Fact& fact, int32_t item);
// "Gross profit as a percentage of sales was 29.9%", "their share of total deliveries", "excluding fuel and
// emissions": neither its growth nor its level.
bool IsOfWhole(const Reading& reading, const TagLine& line, const Fact& fact, int32_t item);
// "originally reported at", "revised from": another vintage of the same thing.
bool IsSuperseded(const Reading& reading, const TagLine& line, int32_t item);

}  // namespace reckoner
