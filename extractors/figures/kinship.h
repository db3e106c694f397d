// Which figures of a sentence are of one make or one list, so that one may lend the other its unit. Internal
// to the passes over drafts.
#pragma once

#include "extractors/figures/families.h"
#include "extractors/figures/passes.h"

namespace reckoner::figures {

// Only a comma, "and", "or" (and a hanging hyphen: "7- or 8-inch") between two figures.
bool Coordinated(const Page& page, const Draft& a, const Draft& b);
bool Alike(const Draft& a, const Draft& b);
// "up from", "compared with", "against", "versus", "below the" right before atom `first`.
bool Comparison(const Page& page, uint32_t first);
bool SameOrder(const Draft& a, const Draft& b);
// "rose 72 cents to 67.33": what is printed too finely for coins is told in the whole currency.
bool WholeBehindCoins(const Draft& coins, const Draft& b);
// "435 homes by sale and 187 by tender", "6 million homes, including 1.5 million in the city", "5,000 tonnes
// of copper and 7,000 of zinc"
bool Listed(const Page& page, const Draft& a, const Draft& b, uint32_t before);
// "exports were 4.1 billion dollars and imports 3.9 billion": a clause without its verb that ends in the
// number.
bool Gapped(const Page& page, const Draft& a, const Draft& b);
// "spending on services gained 0.3 percent and on goods fell 0.4": a second verb with a change as fine as the
// first's.
bool MovesToo(const Page& page, const Draft& a, const Draft& b, uint32_t before);
// "2,435,000 yen ($22,480) … and 2,380,000 ($21,972)": the same pair of currencies again.
bool SamePair(const Page& page, const Drafts& drafts, size_t k, size_t at);
// "17 people were killed and 40 others hurt"; others than two officers may be anyone.
bool OtherPeople(const Page& page, const Draft& whole, const Draft& b);
// "fell by 4.5 million barrels to 421.9 million": the change, then the level of the same things.
bool ByThenTo(const Page& page, const Draft& a, const Draft& b);
// "Egypt with 58.1 million kilos, Jordan (40.6 million) and Syria (28.4 million)"
bool Tabled(const Page& page, const Draft& a, const Draft& b);
// "1,280 people, 600 of them minors"
bool Among(const Page& page, const Draft& b);
// "France's debt is 112 per cent of output, Italy's 137, Spain's 105", "on 19 per cent, the Greens on 9".
bool Rivals(const Page& page, const Draft& a, const Draft& b);
// The ratio of a study, which takes no unit from the percentages around it.
bool IsRatio(const Page& page, const Draft& draft);
// Draft k is the confidence interval around a percentage.
bool InInterval(const Page& page, const Drafts& drafts, size_t k);
// The number behind percentage a, whose words begin at atom `before`, is what the percentage is of.
bool IsMeasuredBy(const Page& page, const Draft& a, uint32_t before);
// Money told of a second place.
bool ThereToo(const Page& page, const Draft& a, const Draft& b);
// So much more or less than was planned, behind the sum itself.
bool FurtherSum(const Page& page, const Draft& a, const Draft& b);

}  // namespace reckoner::figures
