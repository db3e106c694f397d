// part / total against the percentage, or against "a third".
#include "extractors/checks/formulas.h"
#include "extractors/checks/registry.h"

namespace reckoner {
namespace {

std::optional<Outcome> PartOfTotal(std::span<const Interval> x) {
  const auto ratio = Interval::Divide(x[0], x[1]);
  const auto percent = ratio ? Times(*ratio, 2) : std::nullopt;
  return percent ? std::optional(Outcome{*percent, x[2]}) : std::nullopt;
}

}  // namespace

void ExpandShare(const LinkReader& link, std::vector<Relation>* relations) {
  if (link.kind() != LinkKind::kShare) return;
  auto part = link.One(TermRole::kPart), total = link.One(TermRole::kTotal),
       share = link.One(TermRole::kPercent);
  if (!part || !total || !share) return;
  const Figure* printed = link.figure(*share);
  if ((printed == nullptr || printed->kind == FigureKind::kFraction) &&
      !Rescale(Decimal::FromInt(100), &*share))
    return;
  if (share->printed.high.sign() < 0 && !Rescale(Decimal::FromInt(-1), &*share)) return;
  auto relation = link.Make("share", "", {*part, *total, *share}, 2);
  if (!relation) return;
  relation->formula = "{0} / {1} * 100";
  relation->says = "{0} of {1} is {c}";
  relation->form = Form::kPercent;
  relation->compute = PartOfTotal;
  relation->reported = 2;
  relations->push_back(std::move(*relation));
}

}  // namespace reckoner
