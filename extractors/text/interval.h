// A closed interval of decimals: what a printed figure can stand for. Operations are exact, or rounded
// outward when an end does not fit, so the true result always lies inside. A value; any thread.
// Source of the rule "printed = value +- half an ulp": XBRL Calculations 1.1.
#pragma once

#include <optional>

#include "extractors/text/decimal.h"

namespace reckoner {

struct Interval {
  Decimal low;
  Decimal high;

  static Interval Point(const Decimal& value) { return {value, value}; }
  // [value - ulp * halves / 2, value + ulp * halves / 2]: halves = 1 is rounding, 2 also covers truncation.
  static std::optional<Interval> Around(const Decimal& value, const Decimal& ulp, int halves = 1);

  bool Contains(const Decimal& value) const { return low <= value && value <= high; }
  bool Meets(const Interval& other) const { return low <= other.high && other.low <= high; }
  // Length of the overlap; negative: the size of the gap between them.
  std::optional<Decimal> Margin(const Interval& other) const;
  std::optional<Interval> Intersect(const Interval& other) const;
  Interval Negated() const { return {high.Negated(), low.Negated()}; }
  Interval Hull(const Interval& other) const;

  static std::optional<Interval> Add(const Interval& a, const Interval& b);
  static std::optional<Interval> Subtract(const Interval& a, const Interval& b);
  static std::optional<Interval> Multiply(const Interval& a, const Interval& b);
  // nullopt when b holds zero.
  static std::optional<Interval> Divide(const Interval& a, const Interval& b);
  // Both ends to `exponent`, outward: for printing.
  std::optional<Interval> Outward(int exponent) const;
};

}  // namespace reckoner
