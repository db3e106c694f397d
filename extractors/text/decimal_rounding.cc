// Division and rounding: what keeps only so many digits.
#include "extractors/text/decimal_digits.h"

namespace reckoner {
namespace {

using decimal::Digits;
using decimal::Grow;
using decimal::kPowers;
using decimal::Magnitude;
using decimal::Unsigned;
using decimal::Wide;

// c / d for d > 0, rounded.
Wide DivideRounded(Wide c, Wide d, Decimal::Rounding rounding) {
  Wide quotient = c / d;
  const Wide rest = c % d;
  if (rest == 0) return quotient;
  switch (rounding) {
    case Decimal::Rounding::kDown:
      return rest < 0 ? quotient - 1 : quotient;
    case Decimal::Rounding::kUp:
      return rest > 0 ? quotient + 1 : quotient;
    case Decimal::Rounding::kHalfEven: {
      const Unsigned left = Magnitude(rest);
      const Unsigned gap = static_cast<Unsigned>(d) - left;  // to the next whole; 2 * rest could overflow
      if (left > gap || (left == gap && (quotient & 1) != 0)) quotient += c < 0 ? -1 : 1;
      return quotient;
    }
  }
  return quotient;
}

}  // namespace

std::optional<Decimal> Decimal::Divide(const Decimal& a, const Decimal& b, Rounding rounding, int digits) {
  if (b.is_zero()) return std::nullopt;
  if (a.is_zero()) return Decimal();
  digits = std::clamp(digits, 1, kMaxDigits - 1);
  const bool negative = (a.sign() < 0) != (b.sign() < 0);
  const Unsigned divisor = Magnitude(b.coefficient_);
  Unsigned quotient = Magnitude(a.coefficient_) / divisor;
  Unsigned rest = Magnitude(a.coefficient_) % divisor;
  int exponent = a.exponent_ - b.exponent_;
  int have = Digits(static_cast<Coefficient>(quotient));
  // Long division, as many digits a step as 128 bits and a 64-bit digit group hold.
  const int room = std::min(kMaxDigits - Digits(b.coefficient_), 18);
  while (rest != 0 && have < digits) {
    const int step = std::clamp(digits - have, 1, std::max(room, 1));
    uint64_t group = 0;
    int zeros = 0;
    if (room > 0) {
      const Unsigned wide = rest * static_cast<Unsigned>(kPowers[step]);
      group = static_cast<uint64_t>(wide / divisor);
      rest = wide - group * divisor;
      // An even end stops at its last digit, not at the end of the step.
      for (; rest == 0 && group % 10 == 0; ++zeros) group /= 10;
    } else {  // 10 * rest may pass 2^128: it is built up modulo the divisor
      Unsigned next = 0;
      for (int i = 0; i < 10; ++i) {
        next += rest;
        if (next >= divisor) {
          next -= divisor;
          ++group;
        }
      }
      rest = next;
    }
    const int taken = step - zeros;
    quotient = quotient * static_cast<Unsigned>(kPowers[taken]) + group;
    exponent -= taken;
    have = have > 0 ? have + taken : Digits(static_cast<Coefficient>(group));
    if (exponent < -4 * kMaxExponent) return std::nullopt;
  }
  // `sticky`: something lies below the quotient's last digit; rounding may also have to drop digits.
  const bool sticky = rest != 0;
  const Unsigned cut = static_cast<Unsigned>(have > digits ? kPowers[have - digits] : 1);
  const Unsigned dropped = quotient % cut;
  quotient /= cut;
  exponent += std::max(0, have - digits);
  bool away = false;
  switch (rounding) {
    case Rounding::kDown:
      away = negative && (dropped != 0 || sticky);
      break;
    case Rounding::kUp:
      away = !negative && (dropped != 0 || sticky);
      break;
    case Rounding::kHalfEven: {
      // Against half of the last kept place: of `cut` where digits were dropped, else of the divisor.
      const Unsigned part = cut > 1 ? dropped : rest;
      const Unsigned gap = (cut > 1 ? cut : divisor) - part;
      const bool odd = (quotient & 1) != 0;
      away = part > gap || (part == gap && (odd || (cut > 1 && sticky)));
      break;
    }
  }
  if (away) ++quotient;
  const auto signed_quotient = static_cast<Coefficient>(quotient);
  return Make(negative ? -signed_quotient : signed_quotient, exponent);
}

std::optional<Decimal> Decimal::RoundedTo(int exponent, Rounding rounding) const {
  if (exponent > kMaxExponent || exponent < -kMaxExponent) return std::nullopt;
  if (exponent <= exponent_) {
    // Only zeros to add; where they don't fit the value stands as it is.
    const int zeros = exponent_ - exponent;
    const auto grown = zeros <= kMaxDigits || is_zero() ? Grow(coefficient_, zeros) : std::nullopt;
    return grown ? Decimal(*grown, exponent) : *this;
  }
  const int drop = exponent - exponent_;
  if (drop > kMaxDigits) {  // less than a tenth of the last place is left
    if (is_zero() || rounding == Rounding::kHalfEven) return Decimal(0, exponent);
    if (rounding == Rounding::kDown) return Decimal(sign() < 0 ? -1 : 0, exponent);
    return Decimal(sign() > 0 ? 1 : 0, exponent);
  }
  return Decimal(DivideRounded(coefficient_, kPowers[drop], rounding), exponent);
}

}  // namespace reckoner
