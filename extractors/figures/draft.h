// A figure in the making: its numeral, the atoms it covers so far, and what the later passes need to know.
#pragma once

#include "extractors/figures/figure.h"
#include "extractors/figures/numeral.h"
#include "extractors/figures/page.h"

namespace reckoner::figures {

struct Draft {
  Numeral number;
  Figure figure;
  uint32_t first = 0;  // atoms [first, last) of the figure
  uint32_t last = 0;
  uint32_t taken = 0;          // atoms before this one belong to an earlier figure
  const Unit* unit = nullptr;  // of a currency or measure; candidates stand there
  bool prefixed = false;       // the unit stands before the number
  bool sign = false;           // printed + or -
  bool negative = false;
  bool hyphen = false;   // the unit is tied on by a hyphen: "12-page"
  bool paired = false;   // the second of "63 to 35", which reaches nothing
  bool bare = false;     // nothing says what is counted
  bool bracket = false;  // opens a bracket behind another figure: "(60 miles)"
  std::string rate;      // "share" of "cents a share"
  uint32_t noun = 0;     // first atom of the counted noun, 0: none
  bool dropped = false;  // no figure after all

  bool range() const { return figure.low.has_value(); }
};

void Fill(Draft& draft);  // numeral -> value, ulp, decimals of the figure

// One family of rules: looks at a draft whose numeral (and sign, currency sign) is read, and either leaves it
// alone (false) or says what it is: sets the figure's kind, rule, unit and last atom, or drops it.
struct Family {
  const char* name;
  bool (*read)(const Page& page, Draft& draft);
};

}  // namespace reckoner::figures
