// What stands between and before two figures that may be the ends of a range. Internal to range.cc.
#pragma once

#include "extractors/figures/families.h"
#include "extractors/figures/passes.h"

namespace reckoner::figures {

enum class Link : uint8_t { kNone, kHyphen, kTo, kAnd, kOr, kSlash };

// What joins b to a: a dash, "to", "and" …; kNone when more stands between.
Link LinkBetween(const Page& page, const Draft& a, const Draft& b);
// "from" (or "between") before the first end, over a bound phrase.
bool LedBy(const Page& page, const Draft& a, Known word);
// A word of movement in the clause before atom `at`: "rose from 3 to 5".
bool MovesNear(const Page& page, uint32_t at);

}  // namespace reckoner::figures
