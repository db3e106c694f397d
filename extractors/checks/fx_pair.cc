// Amounts given in two currencies: one rate has to do for all of them. A deal and its payment may be
// converted on different days, so an alarm needs rates that are a percent apart.
#include "extractors/checks/formulas.h"
#include "extractors/checks/registry.h"

namespace reckoner {
namespace {

constexpr size_t kMaxPairs = 16;

// The two rates that are furthest apart: if they meet, all do.
std::optional<Outcome> FurthestRates(std::span<const Interval> x) {
  std::optional<Interval> highest, lowest;
  for (size_t i = 0; i + 1 < x.size(); i += 2) {
    const auto rate = Interval::Divide(x[i + 1], x[i]);
    if (!rate) return std::nullopt;
    if (!highest || highest->low < rate->low) highest = rate;
    if (!lowest || rate->high < lowest->high) lowest = rate;
  }
  return Outcome{*highest, *lowest};
}

// Another day's rate is no slip.
bool AllowOtherDays(Operand* operand) {
  const auto low = Decimal::Multiply(operand->stance.widened.low, *Decimal::Make(9975, -4));
  const auto high = Decimal::Multiply(operand->stance.widened.high, *Decimal::Make(10025, -4));
  if (!low || !high) return false;
  operand->stance.widened = operand->stance.widened.Hull({*low, *high});
  return true;
}

}  // namespace

void ExpandFxPair(const LinkReader& link, std::vector<Relation>* relations) {
  if (link.kind() != LinkKind::kFxPair) return;
  const std::vector<Operand> firsts = link.All(TermRole::kFirst), seconds = link.All(TermRole::kSecond);
  if (firsts.size() != seconds.size() || firsts.empty() || firsts.size() > kMaxPairs) return;
  std::vector<Operand> operands;
  for (size_t i = 0; i < firsts.size(); ++i) {
    if (IsOneMeasure(firsts[i].unit, seconds[i].unit)) return;  // two prices in one currency
    std::vector<Operand> a = EndsOf(firsts[i]), b = EndsOf(seconds[i]);
    if (a.size() != b.size()) return;
    for (size_t end = 0; end < a.size(); ++end) {
      if (a[end].printed.low.sign() <= 0 || b[end].printed.low.sign() <= 0) return;
      if (!AllowOtherDays(&a[end]) || !AllowOtherDays(&b[end])) return;
      operands.push_back(std::move(a[end]));
      operands.push_back(std::move(b[end]));
    }
  }
  const size_t pairs = operands.size() / 2;
  if (pairs < 2) return;
  auto relation = link.Make("fx_pair", "", std::move(operands), 0);
  if (!relation) return;
  const auto is_second_end = [&](size_t pair) {  // of a range, which is named as a whole
    const std::vector<Operand>& all = relation->operands;
    return pair > 0 && pair < pairs && all[2 * pair].figure == all[2 * pair - 2].figure;
  };
  for (size_t i = 0; i < pairs; ++i) {
    const std::string a = "{" + std::to_string(2 * i) + "}", b = "{" + std::to_string(2 * i + 1) + "}";
    relation->formula += (i == 0 ? "" : "; ") + b + " / " + a;
    if (is_second_end(i)) continue;
    const bool last = i + (is_second_end(i + 1) ? 2 : 1) == pairs;
    relation->says += (i == 0 ? "" : last ? " and " : ", ") + a + " for " + b;
  }
  relation->if_holds = relation->says + " are converted at one rate";
  relation->if_fails = relation->says + " can't be converted at one rate";
  relation->says += " give a rate of {c}";
  relation->form = Form::kNumber;
  relation->exponent = -6;
  relation->compute = FurthestRates;
  relations->push_back(std::move(*relation));
}

}  // namespace reckoner
