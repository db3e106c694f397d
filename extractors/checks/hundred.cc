// Shares that are all there are make 100%.
#include "extractors/checks/formulas.h"
#include "extractors/checks/registry.h"

namespace reckoner {
namespace {

std::optional<Outcome> SharesAndAll(std::span<const Interval> x) {
  const auto sum = SumOf(x);
  return sum ? std::optional(Outcome{*sum, Interval::Point(Decimal::FromInt(100))}) : std::nullopt;
}

}  // namespace

void ExpandHundred(const LinkReader& link, std::vector<Relation>* relations) {
  if (link.kind() != LinkKind::kHundred) return;
  std::vector<Operand> shares = link.All(TermRole::kPart);
  const size_t parts = shares.size();
  if (parts < 2 || parts > kMaxParts) return;
  for (Operand& share : shares) {
    const Figure* printed = link.figure(share);
    if (printed != nullptr && printed->kind == FigureKind::kFraction &&
        !Rescale(Decimal::FromInt(100), &share))
      return;
  }
  auto relation = link.Make("hundred", "", std::move(shares), parts);
  if (!relation) return;
  relation->formula = ListOf(parts, " + ", " + ");
  relation->says = ListOf(parts, ", ", " and ") + " add up to {c}";
  relation->form = Form::kPercent;
  relation->against = "100%";
  relation->compute = SharesAndAll;
  relations->push_back(std::move(*relation));
}

}  // namespace reckoner
