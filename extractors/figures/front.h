// What stands before a number and belongs to it: a sign, a currency, or the bracket in which accounts print
// what is lost. Atoms are a page's. Internal to this floor; pure.
#pragma once

#include "extractors/figures/numeral.h"
#include "extractors/figures/page.h"
#include "extractors/figures/vocabulary.h"

namespace reckoner::figures {

// A sign or a currency in front of the numeral at atom `first`.
struct Front {
  uint32_t first;
  const Unit* unit = nullptr;
  bool sign = false;
  bool negative = false;
};

// `taken`: what an earlier figure has is not looked at.
Front ReadFront(const Page& page, uint32_t at, uint32_t taken);

// "was - 20 degrees Celsius", and "- 1 4/5" where it is all there is: elsewhere a hyphen apart is a dash.
bool SpacedMinus(const Page& page, uint32_t taken, uint32_t start, const Numeral& number, const Front& front);

// "$(3.4) million", "$(12,345)", "($3.4) million": a loss, as accounts print it. Takes the bracket, and the
// scale behind it, into number and front.
bool ReadAccountsBracket(const Page& page, uint32_t start, uint32_t taken, Numeral& number, Front& front);

}  // namespace reckoner::figures
