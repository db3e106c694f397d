#include "extractors/text/decimal.h"

#include <algorithm>
#include <array>

namespace reckoner {
namespace {

using Wide = Decimal::Coefficient;
__extension__ typedef unsigned __int128 Unsigned;

constexpr std::array<Wide, Decimal::kMaxDigits + 1> MakePowers() {
  std::array<Wide, Decimal::kMaxDigits + 1> powers{};
  powers[0] = 1;
  for (size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * 10;
  return powers;
}
constexpr auto kPowers = MakePowers();
constexpr Wide kLimit = kPowers[Decimal::kMaxDigits];  // the first magnitude that does not fit

constexpr bool Fits(Wide c) { return -kLimit < c && c < kLimit; }
constexpr Unsigned Magnitude(Wide c) { return c < 0 ? -static_cast<Unsigned>(c) : static_cast<Unsigned>(c); }

// Digits of c; 0 for zero.
int Digits(Wide c) {
  const Unsigned m = Magnitude(c);
  const auto* first = std::upper_bound(kPowers.begin(), kPowers.end(), m, [](Unsigned value, Wide power) {
    return value < static_cast<Unsigned>(power);
  });
  return static_cast<int>(first - kPowers.begin());
}

// c * 10^power when it still has at most 38 digits.
std::optional<Wide> Grow(Wide c, int power) {
  if (c == 0 || power == 0) return c;
  if (power < 0 || Digits(c) + power > Decimal::kMaxDigits) return std::nullopt;
  return c * kPowers[power];
}

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

std::optional<Decimal> Decimal::Make(Coefficient coefficient, int exponent) {
  // The exponent is kept where it can be; else zeros move between coefficient and exponent.
  if (coefficient == 0) return Decimal(0, std::clamp(exponent, -kMaxExponent, kMaxExponent));
  while ((!Fits(coefficient) || exponent < -kMaxExponent) && coefficient % 10 == 0 &&
         exponent < kMaxExponent) {
    coefficient /= 10;
    ++exponent;
  }
  if (!Fits(coefficient) || exponent < -kMaxExponent) return std::nullopt;
  if (exponent > kMaxExponent) {
    if (exponent - kMaxExponent > kMaxDigits) return std::nullopt;
    const auto grown = Grow(coefficient, exponent - kMaxExponent);
    if (!grown) return std::nullopt;
    coefficient = *grown;
    exponent = kMaxExponent;
  }
  return Decimal(coefficient, exponent);
}

Decimal Decimal::FromInt(int64_t value) { return Decimal(value, 0); }

Decimal Decimal::PowerOfTen(int exponent) {
  return Decimal(1, std::clamp(exponent, -kMaxExponent, kMaxExponent));
}

std::optional<Decimal> Decimal::Parse(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  if (text.empty() || text.front() == '.' || text.back() == '.') return std::nullopt;
  Coefficient coefficient = 0;
  int64_t zeros = 0;  // read, not yet in the coefficient: they may have to go to the exponent
  int64_t decimals = 0;
  bool point = false;
  for (const char c : text) {
    if (c == '.') {
      if (point) return std::nullopt;
      point = true;
      continue;
    }
    if (c < '0' || c > '9') return std::nullopt;
    decimals += point;
    ++zeros;
    if (c == '0') continue;
    const auto grown = coefficient == 0     ? 0
                       : zeros > kMaxDigits ? std::nullopt
                                            : Grow(coefficient, static_cast<int>(zeros));
    if (!grown) return std::nullopt;
    coefficient = *grown + (c - '0');
    zeros = 0;
  }
  if (coefficient == 0) return Make(0, static_cast<int>(-std::min<int64_t>(decimals, kMaxExponent)));
  const int64_t kept = std::min<int64_t>(zeros, kMaxDigits - Digits(coefficient));
  coefficient *= kPowers[kept];
  const int64_t exponent = zeros - kept - decimals;
  if (exponent > 2 * kMaxExponent || exponent < -2 * kMaxExponent) return std::nullopt;
  return Make(negative ? -coefficient : coefficient, static_cast<int>(exponent));
}

bool Decimal::is_integer() const {
  if (exponent_ >= 0 || is_zero()) return true;
  return -exponent_ <= kMaxDigits && coefficient_ % kPowers[-exponent_] == 0;
}

std::string Decimal::ToString() const {
  std::string digits;  // backwards
  Unsigned rest = Magnitude(coefficient_);
  do {
    digits.push_back(static_cast<char>('0' + static_cast<int>(rest % 10)));
    rest /= 10;
  } while (rest != 0);
  if (exponent_ < 0) {
    const size_t decimals = static_cast<size_t>(-exponent_);
    if (digits.size() <= decimals) digits.append(decimals + 1 - digits.size(), '0');
    digits.insert(decimals, 1, '.');
  }
  if (sign() < 0) digits.push_back('-');
  std::reverse(digits.begin(), digits.end());
  if (exponent_ > 0 && !is_zero()) digits.append(static_cast<size_t>(exponent_), '0');
  return digits;
}

Decimal Decimal::Trimmed() const {
  if (is_zero()) return Decimal();
  Decimal out = *this;
  while (out.exponent_ < 0 && out.coefficient_ % 10 == 0) {
    out.coefficient_ /= 10;
    ++out.exponent_;
  }
  return out;
}

Decimal Decimal::Negated() const { return Decimal(-coefficient_, exponent_); }

std::optional<Decimal> Decimal::Scaled(int power) const {
  constexpr int kFar = 4 * kMaxExponent;  // beyond it nothing fits; keeps the sum from overflowing
  return Make(coefficient_, exponent_ + std::clamp(power, -kFar, kFar));
}

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

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
  if (a.sign() != b.sign()) return a.sign() <=> b.sign();
  if (a.is_zero()) return std::strong_ordering::equal;
  const int da = Digits(a.coefficient_) + a.exponent_;
  const int db = Digits(b.coefficient_) + b.exponent_;
  if (da != db) return a.sign() > 0 ? da <=> db : db <=> da;
  // Same size: growing the coarser one to the finer exponent cannot pass 38 digits.
  if (a.exponent_ >= b.exponent_)
    return a.coefficient_ * kPowers[a.exponent_ - b.exponent_] <=> b.coefficient_;
  return a.coefficient_ <=> b.coefficient_ * kPowers[b.exponent_ - a.exponent_];
}

}  // namespace reckoner
