// new / old - 1 against the percentage. A percentage of a percentage level is either a relative change or, by
// many a paper's usage, points: it only counts as wrong when neither reading holds.
#include "extractors/checks/formulas.h"
#include "extractors/checks/judge.h"
#include "extractors/checks/registry.h"

namespace reckoner {
namespace {

Outcome Sides(const Interval& computed, const Interval& reported) { return {computed, reported}; }

std::optional<Outcome> Forward(std::span<const Interval> x) {
  const auto change = PercentChange(x[0], x[1]);
  return change ? std::optional(Sides(*change, x[2])) : std::nullopt;
}

std::optional<Outcome> OverNew(std::span<const Interval> x) {
  const auto change = PercentChange(x[1], x[0]);
  return change ? std::optional(Sides(change->Negated(), x[2])) : std::nullopt;
}

std::optional<Outcome> Points(std::span<const Interval> x) {
  const auto change = Interval::Subtract(x[0], x[1]);
  return change ? std::optional(Sides(*change, x[2])) : std::nullopt;
}

// old = new / (1 + p): the reverse of the same check.
std::optional<Outcome> Base(std::span<const Interval> x) {
  const auto factor = Interval::Add(*Times(x[2], -2), Interval::Point(Decimal::FromInt(1)));
  const auto base = factor ? Interval::Divide(x[0], *factor) : std::nullopt;
  return base ? std::optional(Sides(*base, x[1])) : std::nullopt;
}

}  // namespace

void ExpandPctChange(const LinkReader& link, std::vector<Relation>* relations) {
  if (link.kind() != LinkKind::kMovement) return;
  auto now = link.One(TermRole::kNew), old = link.One(TermRole::kOld), percent = link.One(TermRole::kPercent);
  if (!now || !old || !percent || !MagnitudesOfLosses(&*now, &*old)) return;
  const Figure* printed = link.figure(*percent);
  if (printed != nullptr && !IsPercentLike(*percent) && printed->kind != FigureKind::kFraction) return;
  if (printed != nullptr && printed->kind == FigureKind::kFraction &&
      !Rescale(Decimal::FromInt(100), &*percent))
    return;
  auto relation = link.Make("pct_change", "forward", {*now, *old, *percent}, 2);
  if (!relation) return;
  relation->formula = "({0} / {1} - 1) * 100";
  relation->says = "From {1} to {0} is {c}";
  relation->form = Form::kPercentChange;
  const auto signed_as_computed = [&](Compute compute) {
    return percent->sign_known ? compute : EitherSign(std::move(compute));
  };
  relation->compute = signed_as_computed(Forward);
  relation->reported = 2;
  if (percent->sign_known) relation->implied = {{"base", Base}};
  relation->misreadings = {{"wrong_base", 2, "", signed_as_computed(OverNew)}};
  if (now->lost) relation->when_fails = Verdict::kUndetermined;
  const auto percentage = [](const Operand& level) {
    return IsPercentLike(level) || (level.unit.empty() && level.printed.unit_mult == 0);
  };
  const bool may_be_points = percentage(*now) && percentage(*old);
  const auto verdict = Judge(*relation);
  if (may_be_points && verdict && verdict->verdict != Verdict::kConsistent) {
    relation->movable = false;  // a digit may have slipped under either reading
    Relation points = *relation;
    points.kind = "pp_change";
    points.variant = "printed_percent";
    points.formula = "{0} - {1}";
    points.form = Form::kPointChange;
    points.compute = signed_as_computed(Points);
    points.implied.clear();
    points.misreadings.clear();
    points.when_holds = Verdict::kUndetermined;
    points.why_when_holds = "percent_vs_points";
    const auto as_points = Judge(points);
    if (as_points && as_points->holds) {
      relations->push_back(std::move(points));
      return;
    }
  }
  relations->push_back(std::move(*relation));
}

}  // namespace reckoner
