// Parts that are all there are, against their total.
#include "extractors/checks/formulas.h"
#include "extractors/checks/registry.h"

namespace reckoner {
namespace {

std::optional<Outcome> PartsAndTotal(std::span<const Interval> x) {
  const auto sum = SumOf(x.first(x.size() - 1));
  return sum ? std::optional(Outcome{*sum, x.back()}) : std::nullopt;
}

}  // namespace

void ExpandSum(const LinkReader& link, std::vector<Relation>* relations) {
  if (link.kind() != LinkKind::kSum) return;
  std::vector<Operand> operands = link.All(TermRole::kPart);
  const auto total = link.One(TermRole::kTotal);
  if (operands.size() < 2 || operands.size() > kMaxParts || !total) return;
  const size_t parts = operands.size();
  // A change added to a level is a movement misread.
  auto changes = [&](const Operand& operand) {
    const Figure* figure = link.figure(operand);
    return figure != nullptr && figure->role == FigureRole::kChange;
  };
  const bool moved = changes(*total);
  // A bare number beside scaled ones counts something else.
  const bool scaled = total->printed.unit_mult > 0 && !total->unit.empty();
  for (const Operand& part : operands)
    if (scaled && part.unit.empty() && part.printed.unit_mult == 0 &&
        part.printed.high < total->printed.high_ulp)
      return;
  for (const Operand& part : operands)
    if (changes(part) != moved) return;
  operands.push_back(*total);
  auto relation = link.Make("sum", "", std::move(operands), parts + 1);
  if (!relation) return;
  // "3 loaves of 2 lb, … 20 settings": a bare total may count something else.
  if (relation->operands[parts].unit.empty() && !relation->operands[0].unit.empty())
    relation->doubts.push_back("unit");
  relation->formula = ListOf(parts, " + ", " + ");
  relation->says = ListOf(parts, ", ", " and ") + " add up to {c}";
  relation->form = Form::kAmount;
  relation->compute = PartsAndTotal;
  relation->reported = static_cast<int>(parts);
  relations->push_back(std::move(*relation));
}

}  // namespace reckoner
