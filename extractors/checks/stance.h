// What a printed number can stand for: the closed interval of its digits, and the wider one that an alarm has
// to miss. The rules (docs/RECORDS.md, "Rounding"): a printed number is value +- half an ulp (XBRL
// Calculations 1.1); hedges widen it on their side; a multiple or a fraction in words is a band around its
// factor. The wider interval allows a whole ulp (truncation) and takes the zeros at the end of an integer for
// filler. widened always holds printed. Plain values.
#pragma once

#include <optional>

#include "extractors/figures/figure.h"
#include "extractors/text/interval.h"

namespace reckoner {

// A number as it is printed, in one unit. A point has low == high.
struct Printed {
  Decimal low, high;
  Decimal low_ulp, high_ulp;  // 0: the number is exact
  Bound bound = Bound::kExact;
  bool loose = false;    // "doubled", "a third": a band, whatever the ulp
  bool integer = false;  // no decimals printed: its last zeros may be filler
  int unit_mult = 0;     // the printed scale: 9 for "billion"

  bool IsPoint() const { return low == high; }
  Decimal Magnitude() const { return high.Abs() < low.Abs() ? low.Abs() : high.Abs(); }
  Printed Negated() const;
  // Every number times `factor` (exactly, else nullopt).
  std::optional<Printed> Times(const Decimal& factor) const;
};

struct Stance {
  Interval printed;
  Interval widened;
};

// nullopt without a number, or with one beyond the range of Decimal.
std::optional<Printed> PrintedOf(const Figure& figure);
std::optional<Stance> StanceOf(const Printed& printed);

}  // namespace reckoner
