// So many, of so much on average, against the total.
#include "extractors/checks/formulas.h"
#include "extractors/checks/registry.h"

namespace reckoner {
namespace {

std::optional<Outcome> CountTimesMean(std::span<const Interval> x) {
  const auto total = Interval::Multiply(x[0], x[1]);
  return total ? std::optional(Outcome{*total, x[2]}) : std::nullopt;
}

}  // namespace

void ExpandAverage(const LinkReader& link, std::vector<Relation>* relations) {
  if (link.kind() != LinkKind::kAverage) return;
  const auto count = link.One(TermRole::kCount), mean = link.One(TermRole::kMean),
             total = link.One(TermRole::kTotal);
  if (!count || !mean || !total) return;
  auto relation = link.Make("average", "", {*count, *mean, *total}, 0);
  if (!relation) return;
  relation->formula = "{0} * {1}";
  relation->says = "{0} times an average of {1} is {c}";
  relation->form = Form::kAmount;
  relation->compute = CountTimesMean;
  relation->reported = 2;
  relations->push_back(std::move(*relation));
}

}  // namespace reckoner
