#include "extractors/text/interval.h"

#include <algorithm>

namespace reckoner {
namespace {

using Rounding = Decimal::Rounding;

// Digits of the coefficient; 1 for zero, near enough for choosing where to cut.
int Digits(const Decimal& d) {
  int digits = 1;
  for (auto c = d.coefficient(); c >= 10 || c <= -10; c /= 10) ++digits;
  return digits;
}

// a + b, exact where it fits, else rounded in the given direction.
std::optional<Decimal> AddRounded(const Decimal& a, const Decimal& b, Rounding rounding) {
  if (auto exact = Decimal::Add(a, b)) return exact;
  // Both terms to a place where the larger keeps 36 digits; rounding both one way rounds the sum that way.
  const int top = std::max(a.exponent() + Digits(a), b.exponent() + Digits(b));
  const int place = std::max(top - 36, -Decimal::kMaxExponent);
  const auto x = a.RoundedTo(std::max(place, a.exponent()), rounding);
  const auto y = b.RoundedTo(std::max(place, b.exponent()), rounding);
  if (!x || !y) return std::nullopt;
  return Decimal::Add(*x, *y);
}

// To at most 18 digits, towards zero or away from it.
std::optional<Decimal> Shortened(const Decimal& d, bool away) {
  const int extra = Digits(d) - 18;
  if (extra <= 0) return d;
  return d.RoundedTo(d.exponent() + extra, (d.sign() > 0) == away ? Rounding::kUp : Rounding::kDown);
}

std::optional<Decimal> MultiplyRounded(const Decimal& a, const Decimal& b, Rounding rounding) {
  if (auto exact = Decimal::Multiply(a, b)) return exact;
  const bool away = (a.sign() * b.sign() > 0) == (rounding == Rounding::kUp);
  const auto x = Shortened(a, away);
  const auto y = Shortened(b, away);
  if (!x || !y) return std::nullopt;
  return Decimal::Multiply(*x, *y);
}

// The hull of op over all four pairs of ends; exact for operations monotone in each argument.
template <typename Op>
std::optional<Interval> OverEnds(const Interval& a, const Interval& b, Op op) {
  std::optional<Interval> out;
  for (const Decimal& x : {a.low, a.high}) {
    for (const Decimal& y : {b.low, b.high}) {
      const auto low = op(x, y, Rounding::kDown);
      const auto high = op(x, y, Rounding::kUp);
      if (!low || !high) return std::nullopt;
      out = out ? Interval{std::min(out->low, *low), std::max(out->high, *high)} : Interval{*low, *high};
    }
  }
  return out;
}

}  // namespace

std::optional<Interval> Interval::Around(const Decimal& value, const Decimal& ulp, int halves) {
  const auto half = Decimal::Multiply(ulp, *Decimal::Make(5 * static_cast<Decimal::Coefficient>(halves), -1));
  if (!half) return std::nullopt;
  const auto low = AddRounded(value, half->Trimmed().Negated(), Rounding::kDown);
  const auto high = AddRounded(value, half->Trimmed(), Rounding::kUp);
  if (!low || !high) return std::nullopt;
  return Interval{*low, *high};
}

std::optional<Decimal> Interval::Margin(const Interval& other) const {
  return Decimal::Subtract(std::min(high, other.high), std::max(low, other.low));
}

std::optional<Interval> Interval::Intersect(const Interval& other) const {
  if (!Meets(other)) return std::nullopt;
  return Interval{std::max(low, other.low), std::min(high, other.high)};
}

Interval Interval::Hull(const Interval& other) const {
  return {std::min(low, other.low), std::max(high, other.high)};
}

std::optional<Interval> Interval::Add(const Interval& a, const Interval& b) {
  const auto low = AddRounded(a.low, b.low, Rounding::kDown);
  const auto high = AddRounded(a.high, b.high, Rounding::kUp);
  if (!low || !high) return std::nullopt;
  return Interval{*low, *high};
}

std::optional<Interval> Interval::Subtract(const Interval& a, const Interval& b) {
  return Add(a, b.Negated());
}

std::optional<Interval> Interval::Multiply(const Interval& a, const Interval& b) {
  return OverEnds(a, b, MultiplyRounded);
}

std::optional<Interval> Interval::Divide(const Interval& a, const Interval& b) {
  if (b.Contains(Decimal())) return std::nullopt;
  return OverEnds(a, b, [](const Decimal& x, const Decimal& y, Rounding rounding) {
    return Decimal::Divide(x, y, rounding);
  });
}

std::optional<Interval> Interval::Outward(int exponent) const {
  const auto down = low.RoundedTo(exponent, Rounding::kDown);
  const auto up = high.RoundedTo(exponent, Rounding::kUp);
  if (!down || !up) return std::nullopt;
  return Interval{*down, *up};
}

}  // namespace reckoner
