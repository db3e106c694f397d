// The arithmetic of one relation as a reader wants it: "(228.1 / 244.8 − 1) × 100 = −6.8614 … −6.7824 ·
// printed −9.65 … −9.55 · apart by 2.6887". The same for a check and for a finding, whoever computed it.
// Pure; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "extractors/text/interval.h"

namespace reckoner {

struct ArithmeticFacts {
  std::string kind;     // "pct_change"; "" where it is said elsewhere
  std::string formula;  // ASCII
  std::optional<Interval> computed, reported;
  std::optional<Decimal> margin;
  bool tight = false, weak = false;
  std::string open;  // what the text leaves open, "time period, series": then the sums decide nothing
};

std::string Arithmetic(const ArithmeticFacts& facts);
std::string Spaced(std::string_view name);  // "pct_change" -> "pct change"

}  // namespace reckoner
