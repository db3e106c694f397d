// Numbers as people write them. Everything an explanation computes is printed in the shape of a number that
// the article prints:
// "$2.94 to $3.07 billion" beside "$3.6 billion", "69.3 to 69.9 miles" beside "70 miles". Pure.
#pragma once

#include <string>
#include <string_view>

#include "extractors/figures/figure.h"
#include "extractors/text/interval.h"

namespace reckoner {

// "nearly ", "more than "; "" for an exact number.
std::string_view HedgeWords(Bound bound);

// "$1.32 billion", "4,500 tonnes", "6.9%": where no printed number shows the way.
std::string Amount(const Decimal& value, std::string_view unit, int unit_mult);

// The interval's ends, rounded to `place`, as "low to high" with `suffix` once, or as one number where both
// print alike.
std::string Ends(const Interval& interval, int place, std::string_view prefix, std::string_view suffix);

// The interval in the shape of `printed`, whose number is in units of 10^unit_mult; empty when its digits are
// not one plain number.
std::string InShapeOf(std::string_view printed, int unit_mult, const Interval& interval, int place);

}  // namespace reckoner
