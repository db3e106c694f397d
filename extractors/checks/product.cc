// Price times quantity, per share times shares, per head times people, against the total.
#include "extractors/checks/formulas.h"
#include "extractors/checks/registry.h"

namespace reckoner {
namespace {

std::optional<Outcome> ProductAndTotal(std::span<const Interval> x) {
  std::optional<Interval> product = x[0];
  for (size_t i = 1; i + 1 < x.size() && product; ++i) product = Interval::Multiply(*product, x[i]);
  return product ? std::optional(Outcome{*product, x.back()}) : std::nullopt;
}

}  // namespace

void ExpandProduct(const LinkReader& link, std::vector<Relation>* relations) {
  if (link.kind() != LinkKind::kProduct) return;
  std::vector<Operand> operands = link.All(TermRole::kFactor);
  const auto total = link.One(TermRole::kTotal);
  if (operands.size() < 2 || operands.size() > 4 || !total) return;
  for (Operand& factor : operands)
    if (IsPercentLike(factor) && !Rescale(*Decimal::Make(1, -2), &factor)) return;
  const size_t factors = operands.size();
  operands.push_back(*total);
  auto relation = link.Make("product", "", std::move(operands), 0);
  if (!relation) return;
  relation->formula = ListOf(factors, " * ", " * ");
  relation->says = ListOf(factors, " times ", " times ") + " is {c}";
  relation->form = Form::kAmount;
  relation->compute = ProductAndTotal;
  relation->reported = static_cast<int>(factors);
  relations->push_back(std::move(*relation));
}

}  // namespace reckoner
