// Names the series of a currency's quote, which no indicator does: "the euro at $1.08" is
// EXCHANGE_RATE:EURUSD, "88.6 rupees to the dollar" EXCHANGE_RATE:USDINR: what is priced, then in what. Pure;
// any thread.
#pragma once

#include "extractors/claims/reading.h"

namespace reckoner {

// Of the line's facts from `first` on, once subjects are read (subjects.h).
void NameExchangeRates(Reading& reading, int32_t line, size_t first);

}  // namespace reckoner
