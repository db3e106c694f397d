// Quick tests on printed figures that linking needs where the grammar leaves a doubt: could these two be
// levels of one thing, and does the arithmetic hold? The verdicts are the checks' (checks/check.h); here a
// relation that fits is only a reason to believe that a doubtful reading is the meant one, never to drop a
// plain one. Pure; any thread.
#pragma once

#include <optional>
#include <vector>

#include "extractors/figures/figure.h"
#include "extractors/text/interval.h"

namespace reckoner {

// How old somebody is: no part of anything.
bool IsAge(const Figure& figure);
// Same kind of unit, or one of them bare ("from 1.4bn euros to 1.2bn").
bool Comparable(const Figure& a, const Figure& b);
// A bare figure takes unit and scale from the one it is set against, where its own would make no sense: "to
// 10 billion from six". Both must be Comparable.
void Inherit(Figure& bare, const Figure& from);
// What the print allows, `halves` half units in the last place to each side and the bound's slack; nullopt
// without a value.
std::optional<Interval> Printed(const Figure& figure, int halves = 1);
// new / old - 1 can be the percentage, whichever way.
bool FitsPercent(const Figure& newer, const Figure& older, const Figure& percent);
// The parts can add up to the total.
bool FitsSum(const std::vector<const Figure*>& parts, const Figure& total);
// The parts are surely more than the total.
bool ExceedsTotal(const std::vector<const Figure*>& parts, const Figure& total);
// a - b can be c in size.
bool FitsDifference(const Figure& a, const Figure& b, const Figure& c);
// part / total can be the percentage.
bool FitsShare(const Figure& part, const Figure& total, const Figure& percent);
// a * b can be c.
bool FitsProduct(const Figure& a, const Figure& b, const Figure& c);
// One print is the other with two neighbouring digits swapped, of three or more.
bool DigitsSwapped(const Figure& a, const Figure& b);
// … or of three or more one differs, or the point or the scale stands elsewhere.
bool OneSlipApart(const Figure& a, const Figure& b);
// Digits that a figure prints, trailing zeros of an integer not counted: how much its fitting proves.
int SignificantDigits(const Figure& figure);

}  // namespace reckoner
