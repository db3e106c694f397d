// A change given both ways: d / (new - d) against the percentage, where the old level is not printed.
#include "extractors/checks/formulas.h"
#include "extractors/checks/registry.h"

namespace reckoner {
namespace {

std::optional<Interval> OverOld(std::span<const Interval> x) {  // d, new
  const auto old = Interval::Subtract(x[1], x[0]);
  const auto ratio = old ? Interval::Divide(x[0], *old) : std::nullopt;
  return ratio ? Times(*ratio, 2) : std::nullopt;
}

std::optional<Outcome> FromNew(std::span<const Interval> x) {
  const auto old = Interval::Subtract(x[1], x[0]);
  if (!old || old->low.sign() <= 0) return std::nullopt;  // d / (new - d) is monotone only there
  const auto change = OverCorners(x.first(2), OverOld);
  return change ? std::optional(Outcome{*change, x[2]}) : std::nullopt;
}

std::optional<Outcome> FromOld(std::span<const Interval> x) {
  const auto ratio = Interval::Divide(x[0], x[1]);
  const auto change = ratio ? Times(*ratio, 2) : std::nullopt;
  return change ? std::optional(Outcome{*change, x[2]}) : std::nullopt;
}

}  // namespace

void ExpandPctAbs(const LinkReader& link, std::vector<Relation>* relations) {
  if (link.kind() != LinkKind::kMovement) return;
  auto now = link.One(TermRole::kNew), old = link.One(TermRole::kOld);
  auto delta = link.One(TermRole::kDelta), percent = link.One(TermRole::kPercent);
  if (!delta || !percent || IsPercentLike(*delta) || now.has_value() == old.has_value()) return;
  auto& level = now ? now : old;
  if (level->printed.low.sign() <= 0) return;
  if (!delta->sign_known && !percent->sign_known) {
    // Both are then printed without a sign, so they agree; a rise is what no word tells otherwise.
  } else if (delta->sign_known != percent->sign_known) {
    const bool down = (delta->sign_known ? delta : percent)->printed.high.sign() < 0;
    auto& unsigned_one = delta->sign_known ? percent : delta;
    if (down && !Rescale(Decimal::FromInt(-1), &*unsigned_one)) return;
  }
  auto relation = link.Make("pct_abs", now ? "of_new" : "of_old", {*delta, *level, *percent}, 2);
  if (!relation) return;
  relation->formula = now ? "{0} / ({1} - {0}) * 100" : "{0} / {1} * 100";
  relation->says = now ? "A change of {0} to {1} is {c}" : "A change of {0} from {1} is {c}";
  relation->form = Form::kPercentChange;
  relation->compute = now ? FromNew : FromOld;
  relation->reported = 2;
  if (now) relation->misreadings = {{"wrong_base", 2, "", FromOld}};
  relations->push_back(std::move(*relation));
}

}  // namespace reckoner
