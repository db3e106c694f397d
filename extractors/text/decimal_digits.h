// Coefficients of decimal numbers by their digits: what the parts of Decimal share. Internal to them. Pure;
// any thread.
#pragma once

#include <algorithm>
#include <array>

#include "extractors/text/decimal.h"

namespace reckoner::decimal {

using Wide = Decimal::Coefficient;
__extension__ typedef unsigned __int128 Unsigned;

constexpr std::array<Wide, Decimal::kMaxDigits + 1> MakePowers() {
  std::array<Wide, Decimal::kMaxDigits + 1> powers{};
  powers[0] = 1;
  for (size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * 10;
  return powers;
}
inline constexpr auto kPowers = MakePowers();
inline constexpr Wide kLimit = kPowers[Decimal::kMaxDigits];  // the first magnitude that does not fit

constexpr bool Fits(Wide c) { return -kLimit < c && c < kLimit; }
constexpr Unsigned Magnitude(Wide c) { return c < 0 ? -static_cast<Unsigned>(c) : static_cast<Unsigned>(c); }

// Digits of c; 0 for zero.
inline int Digits(Wide c) {
  const Unsigned m = Magnitude(c);
  const auto* first = std::upper_bound(kPowers.begin(), kPowers.end(), m, [](Unsigned value, Wide power) {
    return value < static_cast<Unsigned>(power);
  });
  return static_cast<int>(first - kPowers.begin());
}

// c * 10^power when it still has at most 38 digits.
inline std::optional<Wide> Grow(Wide c, int power) {
  if (c == 0 || power == 0) return c;
  if (power < 0 || Digits(c) + power > Decimal::kMaxDigits) return std::nullopt;
  return c * kPowers[power];
}

}  // namespace reckoner::decimal
