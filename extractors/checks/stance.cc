#include "extractors/checks/stance.h"

#include <algorithm>

namespace reckoner {
namespace {

// How far a hedge reaches, in percent of the value: downwards and upwards, as printed and for an alarm.
struct Reach {
  int down, up, alarm_down, alarm_up;
};

// A hedge is a promise of one side only: "more than 10" for 11.5 is careless, hardly wrong. So an alarm needs
// more.
Reach ReachOf(Bound bound) {
  switch (bound) {
    case Bound::kExact:
      return {0, 0, 0, 0};
    case Bound::kAbout:
      return {5, 5, 10, 10};
    case Bound::kMoreThan:
    case Bound::kAtLeast:
      return {0, 10, 0, 25};
    case Bound::kLessThan:
    case Bound::kAtMost:
    case Bound::kNearly:
      return {10, 0, 25, 0};
  }
  return {0, 0, 0, 0};
}

// The same for factors in words, in percent of the factor.
Reach BandOf(Bound bound) {
  switch (bound) {
    case Bound::kExact:
      return {5, 8, 10, 15};
    case Bound::kAbout:
      return {15, 15, 25, 25};
    case Bound::kMoreThan:
    case Bound::kAtLeast:
      return {0, 35, 3, 60};
    case Bound::kLessThan:
    case Bound::kAtMost:
    case Bound::kNearly:
      return {20, 0, 30, 3};
  }
  return {5, 8, 10, 15};
}

std::optional<Decimal> Percent(const Decimal& value, int percent) {
  const auto scaled = value.Scaled(-2);
  return scaled ? Decimal::Multiply(*scaled, Decimal::FromInt(percent)) : std::nullopt;
}

// The unit of the last digit that is not a filling zero; two significant digits are kept. 4,000 -> 100.
Decimal CoarseUlp(const Decimal& magnitude, const Decimal& ulp) {
  const auto mantissa = Decimal::Divide(magnitude, ulp, Decimal::Rounding::kDown);
  if (!mantissa || !mantissa->is_integer() || mantissa->exponent() > 30) return ulp;
  Decimal::Coefficient rest = mantissa->coefficient();
  int zeros = std::max(0, mantissa->exponent());
  if (mantissa->exponent() < 0) return ulp;
  while (rest >= 10 && rest % 10 == 0) {
    rest /= 10;
    ++zeros;
  }
  if (rest < 10 && zeros > 0) --zeros;
  return ulp.Scaled(zeros).value_or(ulp);
}

// One end of a non-negative number, moved down or up by the larger of `place` and `percent` of it.
std::optional<Decimal> Moved(const Decimal& value, const Decimal& place, int percent, bool up) {
  const auto share = Percent(value, percent);
  if (!share) return std::nullopt;
  const Decimal step = std::max(place, *share);
  return up ? Decimal::Add(value, step) : Decimal::Subtract(value, step);
}

std::optional<Stance> OfMagnitude(const Printed& p) {
  if (p.loose) {
    const Reach band = BandOf(p.bound);
    const auto low = Moved(p.low, {}, band.down, false), high = Moved(p.high, {}, band.up, true);
    const auto alarm_low = Moved(p.low, {}, band.alarm_down, false),
               alarm_high = Moved(p.high, {}, band.alarm_up, true);
    if (!low || !high || !alarm_low || !alarm_high) return std::nullopt;
    return Stance{{*low, *high}, {*alarm_low, *alarm_high}};
  }
  const Reach reach = ReachOf(p.bound);
  const Decimal half = *Decimal::Make(5, -1);
  const auto low_half = Decimal::Multiply(p.low_ulp, half), high_half = Decimal::Multiply(p.high_ulp, half);
  if (!low_half || !high_half) return std::nullopt;
  Decimal low_step = p.low_ulp, high_step = p.high_ulp;
  if (p.integer) {
    const auto coarse_low = Decimal::Multiply(CoarseUlp(p.low, p.low_ulp), half);
    const auto coarse_high = Decimal::Multiply(CoarseUlp(p.high, p.high_ulp), half);
    if (coarse_low) low_step = std::max(low_step, *coarse_low);
    if (coarse_high) high_step = std::max(high_step, *coarse_high);
  }
  const auto low = Moved(p.low, low_half->Trimmed(), reach.down, false);
  const auto high = Moved(p.high, high_half->Trimmed(), reach.up, true);
  const auto alarm_low = Moved(p.low, low_step, reach.alarm_down, false);
  const auto alarm_high = Moved(p.high, high_step, reach.alarm_up, true);
  if (!low || !high || !alarm_low || !alarm_high) return std::nullopt;
  return Stance{{*low, *high}, {*alarm_low, *alarm_high}};
}

// Words have no last place: "six billion" is as good as 6 billion; "5 1/2" as good as to the nearest half.
std::optional<Decimal> UlpOf(const Figure& figure, const std::optional<Decimal>& ulp) {
  if (ulp) return ulp;
  if (figure.denominator && figure.denominator->sign() > 0)
    return Decimal::Divide(Decimal::FromInt(1), *figure.denominator, Decimal::Rounding::kDown, 12);
  return Decimal::PowerOfTen(figure.unit_mult);
}

}  // namespace

Printed Printed::Negated() const {
  Printed out = *this;
  out.low = high.Negated();
  out.high = low.Negated();
  std::swap(out.low_ulp, out.high_ulp);
  return out;
}

std::optional<Printed> Printed::Times(const Decimal& factor) const {
  Printed out = *this;
  for (Decimal Printed::*const field :
       {&Printed::low, &Printed::high, &Printed::low_ulp, &Printed::high_ulp}) {
    const auto product = Decimal::Multiply(this->*field, factor);
    if (!product) return std::nullopt;
    out.*field = product->Trimmed();
  }
  return out;
}

std::optional<Printed> PrintedOf(const Figure& figure) {
  Printed out;
  out.bound = figure.bound;
  out.unit_mult = figure.unit_mult;
  out.integer = figure.decimals == 0 && !figure.denominator;
  if (figure.value) {
    out.low = out.high = *figure.value;
    if (figure.kind == FigureKind::kFraction && figure.numerator && figure.denominator) {
      const auto exact =
          Decimal::Divide(*figure.numerator, *figure.denominator, Decimal::Rounding::kHalfEven, 24);
      if (exact) out.low = out.high = *exact;
    }
    out.loose = figure.kind == FigureKind::kMultiple || figure.kind == FigureKind::kFraction;
    const auto ulp = UlpOf(figure, figure.ulp);
    if (!ulp) return std::nullopt;
    out.low_ulp = out.high_ulp = *ulp;
    return out;
  }
  if (!figure.low || !figure.high) return std::nullopt;
  out.low = std::min(*figure.low, *figure.high);
  out.high = std::max(*figure.low, *figure.high);
  const auto low_ulp = UlpOf(figure, figure.low_ulp), high_ulp = UlpOf(figure, figure.high_ulp);
  if (!low_ulp || !high_ulp) return std::nullopt;
  out.low_ulp = *low_ulp;
  out.high_ulp = *high_ulp;
  return out;
}

std::optional<Stance> StanceOf(const Printed& printed) {
  if (printed.low.sign() >= 0) return OfMagnitude(printed);
  if (printed.high.sign() <= 0) {
    const auto mirrored = OfMagnitude(printed.Negated());
    if (!mirrored) return std::nullopt;
    return Stance{mirrored->printed.Negated(), mirrored->widened.Negated()};
  }
  // A range across zero: a hedge says nothing about its ends.
  const auto low = Interval::Around(printed.low, printed.low_ulp),
             high = Interval::Around(printed.high, printed.high_ulp);
  const auto wide_low = Interval::Around(printed.low, printed.low_ulp, 2);
  const auto wide_high = Interval::Around(printed.high, printed.high_ulp, 2);
  if (!low || !high || !wide_low || !wide_high) return std::nullopt;
  return Stance{low->Hull(*high), wide_low->Hull(*wide_high)};
}

}  // namespace reckoner
