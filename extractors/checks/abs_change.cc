// new - old against the printed change.
#include "extractors/checks/formulas.h"
#include "extractors/checks/registry.h"

namespace reckoner {
namespace {

std::optional<Outcome> Difference(std::span<const Interval> x) {
  const auto change = Interval::Subtract(x[0], x[1]);
  return change ? std::optional(Outcome{*change, x[2]}) : std::nullopt;
}

}  // namespace

void ExpandAbsChange(const LinkReader& link, std::vector<Relation>* relations) {
  if (link.kind() != LinkKind::kMovement) return;
  auto now = link.One(TermRole::kNew), old = link.One(TermRole::kOld), delta = link.One(TermRole::kDelta);
  if (!now || !old || !delta || IsPercentLike(*delta)) return;
  MagnitudesOfLosses(&*now, &*old);  // a swing from loss to profit keeps its signs
  auto relation = link.Make("abs_change", "", {*now, *old, *delta}, 3);
  if (!relation) return;
  relation->formula = "{0} - {1}";
  relation->says = "From {1} to {0} is {c}";
  relation->form = Form::kAmountChange;
  relation->compute = Difference;
  relation->reported = 2;
  if (now->lost) relation->when_fails = Verdict::kUndetermined;
  if (!delta->sign_known) relation->compute = EitherSign(relation->compute);
  relations->push_back(std::move(*relation));
}

}  // namespace reckoner
