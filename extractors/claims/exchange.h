// Names the series of a currency's quote, which no indicator does: "the euro at $1.08" is
// EXCHANGE_RATE:EURUSD, "88.6 rupees to the dollar" EXCHANGE_RATE:USDINR: what is priced, then in what. Pure;
// any thread.
#pragma once

#include "extractors/claims/reading.h"

namespace reckoner {

// "5.35 per dollar", "88.2 to the dollar": so many of one currency for another.
bool IsQuote(const Reading& reading, const Figure& figure, uint32_t sentence_end);
// Notes the line's bare quotes that no frame read ("The rupee closed at 88.69 per dollar"), then names those
// of the line's facts from `first` on, once subjects are read (subjects.h).
void NameExchangeRates(Reading& reading, int32_t line, size_t first);

}  // namespace reckoner
