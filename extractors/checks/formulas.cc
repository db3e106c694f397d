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

std::optional<Interval> SumOf(std::span<const Interval> x) {
  std::optional<Interval> sum = Interval::Point(Decimal());
  for (size_t i = 0; i < x.size() && sum; ++i) sum = Interval::Add(*sum, x[i]);
  return sum;
}

std::string ListOf(size_t count, std::string_view between, std::string_view before_last) {
  std::string out;
  for (size_t i = 0; i < count; ++i) {
    if (i > 0) out += i + 1 == count ? before_last : between;
    out += "{" + std::to_string(i) + "}";
  }
  return out;
}

std::vector<Operand> EndsOf(const Operand& operand) {
  if (operand.printed.IsPoint()) return {operand};
  std::vector<Operand> out;
  for (const bool high : {false, true}) {
    Operand end = operand;
    end.printed.low = end.printed.high = high ? operand.printed.high : operand.printed.low;
    end.printed.low_ulp = end.printed.high_ulp = high ? operand.printed.high_ulp : operand.printed.low_ulp;
    const auto stance = StanceOf(end.printed);
    if (!stance) return {};
    end.stance = *stance;
    out.push_back(std::move(end));
  }
  return out;
}

bool MagnitudesOfLosses(Operand* now, Operand* old) {
  const bool now_lost = now->printed.high.sign() < 0, old_lost = old->printed.high.sign() < 0;
  if (now_lost != old_lost) return false;
  if (!now_lost) return true;
  now->lost = old->lost = now->is_signed || old->is_signed;
  return Rescale(kMinusOne, now) && Rescale(kMinusOne, old);
}

Compute EitherSign(Compute compute) {
  return [compute = std::move(compute)](std::span<const Interval> x) -> std::optional<Outcome> {
    auto outcome = compute(x);
    const auto twice = outcome ? Decimal::Add(outcome->computed.low, outcome->computed.high) : std::nullopt;
    if (!twice) return std::nullopt;
    const bool negative = outcome->reported.high.sign() < 0;
    if ((twice->sign() < 0) != negative) outcome->reported = outcome->reported.Negated();
    return outcome;
  };
}

}  // namespace reckoner
