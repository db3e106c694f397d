// The day of a market report: "Wall Street ended lower on Tuesday" is what the prices below it are of, where
// nothing says another. Pure; any thread.
#pragma once

#include "extractors/claims/line_periods.h"
#include "extractors/claims/moments.h"

namespace reckoner::moments {

// Unknown where the first sentences speak of no market or name no day.
Moment MarketDay(const Reading& reading, const LinePeriods& periods);

// After the day of publication: "The government wants 35 GW by 2030."
bool IsAhead(const Reading& reading, const Moment& said);

}  // namespace reckoner::moments
