// Series that a line names by leaning on others: the balance of two flows, a bare "deficit" in a passage
// about trade, the same thing in another place. Steps of ReadSubjects (subjects.h); each takes the index of a
// key of the line and gives the index of the key that is meant, which it adds to the line's where it is a new
// one.
#pragma once

#include <cstdint>

#include "extractors/claims/reading.h"

namespace reckoner {

int32_t Excess(Reading& reading, int32_t line, int32_t item);
int32_t SameBalance(Reading& reading, int32_t line, int32_t item, int32_t key);
int32_t TradeBalance(Reading& reading, int32_t line, int32_t key);
int32_t GoodsCounted(Reading& reading, const Fact& fact, int32_t key);
int32_t UnitsSold(Reading& reading, const Fact& fact, int32_t key);
int32_t PriceItself(Reading& reading, const Fact& fact, int32_t key);
int32_t InPlace(Reading& reading, int32_t line, int32_t before, int32_t key);

// The place that a stretch names, and nothing else; or null.
const Entity* AreaAt(const Reading& reading, Span span);

}  // namespace reckoner
