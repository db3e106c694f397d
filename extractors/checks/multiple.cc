// new / old against "doubled", "a third of", "three times": newsroom words, so the bands are wide
// (stance.cc).
#include "extractors/checks/formulas.h"
#include "extractors/checks/registry.h"

namespace reckoner {
namespace {

std::optional<Outcome> Ratio(std::span<const Interval> x) {
  const auto ratio = Interval::Divide(x[0], x[1]);
  return ratio ? std::optional(Outcome{*ratio, x[2]}) : std::nullopt;
}

std::optional<Outcome> Fall(std::span<const Interval> x) {  // "fell threefold"
  const auto ratio = Interval::Divide(x[1], x[0]);
  return ratio ? std::optional(Outcome{*ratio, x[2]}) : std::nullopt;
}

// "More than halved" leaves less than a half, and "nearly halved" more; "more than a third of" is plain.
bool Mirror(Operand* factor) {
  Printed mirrored = factor->printed;
  switch (mirrored.bound) {
    case Bound::kExact:
    case Bound::kAbout:
      return true;
    case Bound::kMoreThan:
    case Bound::kAtLeast:
      mirrored.bound = Bound::kNearly;
      break;
    case Bound::kLessThan:
    case Bound::kAtMost:
    case Bound::kNearly:
      mirrored.bound = Bound::kMoreThan;
      break;
  }
  const auto stance = StanceOf(mirrored);
  if (stance) factor->stance = *stance;
  return stance.has_value();
}

// "Less than half" is true of a third, if an odd way to say it: no slip.
void ReachDown(Operand* factor) {
  const Bound bound = factor->printed.bound;
  if (bound != Bound::kLessThan && bound != Bound::kAtMost) return;
  factor->stance.printed.low = factor->stance.widened.low = Decimal();
}

}  // namespace

void ExpandMultiple(const LinkReader& link, std::vector<Relation>* relations) {
  if (link.kind() != LinkKind::kMovement) return;
  auto now = link.One(TermRole::kNew), old = link.One(TermRole::kOld), factor = link.One(TermRole::kFactor);
  if (!now || !old || !factor || factor->printed.low.sign() <= 0 || !MagnitudesOfLosses(&*now, &*old)) return;
  const bool fall = link.link().direction == Direction::kDown && Decimal::FromInt(1) < factor->printed.low;
  const Figure* word = link.figure(*factor);
  const bool halved =
      word != nullptr && word->kind == FigureKind::kMultiple && factor->printed.low < Decimal::FromInt(1);
  if (halved && !Mirror(&*factor)) return;
  if (word != nullptr && word->kind == FigureKind::kFraction) ReachDown(&*factor);
  auto relation = link.Make("multiple", fall ? "fall" : "", {*now, *old, *factor}, 2);
  if (!relation) return;
  relation->formula = fall ? "{1} / {0}" : "{0} / {1}";
  relation->says = fall ? "{1} is {c} {0}" : "{0} is {c} {1}";
  relation->form = Form::kTimes;
  relation->compute = fall ? Fall : Ratio;
  relation->reported = 2;
  if (now->lost) relation->when_fails = Verdict::kUndetermined;
  relations->push_back(std::move(*relation));
}

}  // namespace reckoner
