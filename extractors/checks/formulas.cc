#include "extractors/checks/formulas.h"

#include <vector>

namespace reckoner {
namespace {

const Decimal kMinusOne = Decimal::FromInt(-1);

}  // namespace

std::optional<Interval> Times(const Interval& interval, int power) {
  const auto low = interval.low.Scaled(power), high = interval.high.Scaled(power);
  if (!low || !high) return std::nullopt;
  return Interval{*low, *high};
}

std::optional<Interval> PercentChange(const Interval& now, const Interval& old) {
  const auto ratio = Interval::Divide(now, old);
  const auto change = ratio ? Interval::Subtract(*ratio, Interval::Point(Decimal::FromInt(1))) : std::nullopt;
  return change ? Times(*change, 2) : std::nullopt;
}

std::optional<Interval> OverCorners(
    std::span<const Interval> x,
    const std::function<std::optional<Interval>(std::span<const Interval>)>& value) {
  if (x.size() > 6) return std::nullopt;
  std::optional<Interval> out;
  std::vector<Interval> corner(x.size());
  for (size_t mask = 0; mask < (size_t{1} << x.size()); ++mask) {
    for (size_t i = 0; i < x.size(); ++i)
      corner[i] = Interval::Point((mask >> i & 1) != 0 ? x[i].high : x[i].low);
    const auto at = value(corner);
    if (!at) return std::nullopt;
    out = out ? out->Hull(*at) : *at;
  }
  return out;
}

bool MagnitudesOfLosses(Operand* now, Operand* old) {
  const bool now_lost = now->printed.high.sign() < 0, old_lost = old->printed.high.sign() < 0;
  if (now_lost != old_lost) return false;
  if (!now_lost) return true;
  now->lost = old->lost = true;
  return Rescale(kMinusOne, now) && Rescale(kMinusOne, old);
}

void TakeSign(const Operand& now, const Operand& old, Operand* change) {
  if ((now.printed.high < old.printed.low) != (change->printed.high.sign() < 0)) Rescale(kMinusOne, change);
}

}  // namespace reckoner
