// The sign of new - old against the verb.
#include "extractors/checks/formulas.h"
#include "extractors/checks/registry.h"

namespace reckoner {
namespace {

// The levels' difference, and all the room that the verb leaves it.
std::optional<Outcome> Moved(std::span<const Interval> x, Direction direction) {
  const auto change = Interval::Subtract(x[0], x[1]);
  const auto room = Interval::Add(x[0], x[1]);
  if (!change || !room) return std::nullopt;
  if (direction == Direction::kUp) return Outcome{*change, {Decimal(), room->high}};
  if (direction == Direction::kDown) return Outcome{*change, {room->high.Negated(), Decimal()}};
  const auto little = Times(x[1], -2);  // "flat": within 1% or so
  if (!little) return std::nullopt;
  return Outcome{*change, {little->high.Abs().Negated(), little->high.Abs()}};
}

}  // namespace

void ExpandDirection(const LinkReader& link, std::vector<Relation>* relations) {
  if (link.kind() != LinkKind::kMovement) return;
  const Direction direction = link.link().direction;
  auto now = link.One(TermRole::kNew), old = link.One(TermRole::kOld);
  if (direction == Direction::kNone || !now || !old) return;
  const bool loss = now->printed.high.sign() < 0 || old->printed.high.sign() < 0;
  const bool sizes = MagnitudesOfLosses(&*now, &*old);
  auto relation = link.Make("direction",
                            direction == Direction::kUp     ? "up"
                            : direction == Direction::kDown ? "down"
                                                            : "flat",
                            {*now, *old}, 2);
  if (!relation) return;
  relation->formula = "{0} - {1}";
  relation->says = "From {1} to {0} is {c}";
  relation->form = Form::kDirection;
  relation->compute = [direction](std::span<const Interval> x) { return Moved(x, direction); };
  // A loss that "fell" may have grown, and "flat" is a matter of taste.
  if (loss || !sizes || direction == Direction::kFlat) relation->when_fails = Verdict::kUndetermined;
  relations->push_back(std::move(*relation));
}

}  // namespace reckoner
