#include <algorithm>

#include "extractors/text/decimal_digits.h"

namespace reckoner {
namespace {

using decimal::Digits;
using decimal::Fits;
using decimal::Grow;
using decimal::kPowers;
using decimal::Magnitude;
using decimal::Unsigned;

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
