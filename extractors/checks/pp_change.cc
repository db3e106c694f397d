// new - old = d in percentage points. Points of something that is no percentage are a slip for percent.
#include "extractors/checks/formulas.h"
#include "extractors/checks/registry.h"

namespace reckoner {
namespace {

std::optional<Outcome> Points(std::span<const Interval> x) {
  const auto change = Interval::Subtract(x[0], x[1]);
  return change ? std::optional(Outcome{*change, x[2]}) : std::nullopt;
}

std::optional<Outcome> Percent(std::span<const Interval> x) {
  const auto change = PercentChange(x[0], x[1]);
  return change ? std::optional(Outcome{*change, x[2]}) : std::nullopt;
}

}  // namespace

void ExpandPpChange(const LinkReader& link, std::vector<Relation>* relations) {
  if (link.kind() != LinkKind::kMovement) return;
  auto now = link.One(TermRole::kNew), old = link.One(TermRole::kOld), points = link.One(TermRole::kPoints);
  if (!points && (points = link.One(TermRole::kDelta)) && !IsPercentLike(*points)) return;
  if (!now || !old || !points) return;
  const bool of_percentages =
      (IsPercentLike(*now) || now->unit.empty()) && (IsPercentLike(*old) || old->unit.empty());
  auto relation = link.Make(of_percentages ? "pp_change" : "pct_change",
                            of_percentages ? "" : "printed_points", {*now, *old, *points}, 2);
  if (!relation) return;
  relation->reported = 2;
  relation->says = "From {1} to {0} is {c}";
  relation->form = of_percentages ? Form::kPointChange : Form::kPercentChange;
  if (of_percentages) {
    relation->formula = "{0} - {1}";
    relation->compute = Points;
    relation->misreadings = {{"percent_vs_points", 2, "%", Percent}};
  } else {
    relation->formula = "({0} / {1} - 1) * 100";
    relation->compute = Percent;
    relation->when_holds = Verdict::kInconsistent;
    relation->when_fails = Verdict::kUndetermined;
    relation->why_when_holds = "percent_vs_points";
  }
  if (!points->sign_known) relation->compute = EitherSign(relation->compute);
  relations->push_back(std::move(*relation));
}

}  // namespace reckoner
