// Sums and products, exact or none.
#include "extractors/text/decimal_digits.h"

namespace reckoner {
namespace {

using decimal::Grow;
using decimal::kLimit;
using decimal::kPowers;
using decimal::Magnitude;
using decimal::Unsigned;
using decimal::Wide;

// c * 10^power + small, where only the sum fits: 10^38 - 1.
std::optional<Decimal> Cancelled(Wide c, int power, Wide small, int exponent) {
  if ((c < 0) == (small < 0) || power > Decimal::kMaxDigits) return std::nullopt;
  const auto grow = static_cast<Unsigned>(kPowers[power]);
  if (Magnitude(c) > 2 * static_cast<Unsigned>(kLimit) / grow) return std::nullopt;
  const Unsigned rest = Magnitude(c) * grow - Magnitude(small);  // between 0 and 2 * 10^38
  if (rest >= static_cast<Unsigned>(kLimit)) return std::nullopt;
  const auto sum = static_cast<Wide>(rest);
  return Decimal::Make(c < 0 ? -sum : sum, exponent);
}

}  // namespace

std::optional<Decimal> Decimal::Add(const Decimal& a, const Decimal& b) {
  const Decimal* low = a.exponent_ <= b.exponent_ ? &a : &b;
  const Decimal* high = low == &a ? &b : &a;
  Coefficient coefficient = low->coefficient_;
  int exponent = low->exponent_;
  std::optional<Coefficient> grown;
  while (!(grown = Grow(high->coefficient_, high->exponent_ - exponent))) {
    // Trailing zeros of the finer term may be given up; digits may not.
    if (coefficient % 10 != 0)
      return Cancelled(high->coefficient_, high->exponent_ - exponent, coefficient, exponent);
    coefficient /= 10;
    ++exponent;
    if (coefficient == 0) return *high;
  }
  if ((*grown < 0) != (coefficient < 0)) return Make(*grown + coefficient, exponent);
  Unsigned sum = Magnitude(*grown) + Magnitude(coefficient);  // under 2 * 10^38: past what __int128 holds
  while (sum >= static_cast<Unsigned>(kLimit)) {
    if (sum % 10 != 0) return std::nullopt;
    sum /= 10;
    ++exponent;
  }
  return Make(coefficient < 0 ? -static_cast<Wide>(sum) : static_cast<Wide>(sum), exponent);
}

std::optional<Decimal> Decimal::Subtract(const Decimal& a, const Decimal& b) { return Add(a, b.Negated()); }

std::optional<Decimal> Decimal::Multiply(const Decimal& a, const Decimal& b) {
  Coefficient x = a.coefficient_, y = b.coefficient_, product = 0;
  int exponent = a.exponent_ + b.exponent_;
  while (__builtin_mul_overflow(x, y, &product)) {
    Coefficient& even = x % 10 == 0 ? x : y;
    if (even % 10 != 0) {
      // Ten may still divide the product (2 * 5).
      Coefficient& two = x % 2 == 0 ? x : y;
      Coefficient& five = &two == &x ? y : x;
      if (two % 2 != 0 || five % 5 != 0) return std::nullopt;
      two /= 2;
      five /= 5;
    } else {
      even /= 10;
    }
    ++exponent;
  }
  return Make(product, exponent);
}

}  // namespace reckoner
