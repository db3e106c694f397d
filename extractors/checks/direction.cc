// The sign of new - old against the verb. Rounding keeps the order of two numbers that are printed alike, so
// digits that run the wrong way are wrong, however near; equal ones show nothing.
#include "extractors/checks/formulas.h"
#include "extractors/checks/registry.h"

namespace reckoner {
namespace {

// The levels' difference, and all the room that the verb leaves it: something above zero, or below.
std::optional<Outcome> Moved(std::span<const Interval> x, Direction direction, const Decimal& least) {
  const auto change = Interval::Subtract(x[0], x[1]);
  if (!change) return std::nullopt;
  const Decimal most = std::max({change->low.Abs(), change->high.Abs(), least});
  if (direction == Direction::kUp) return Outcome{*change, {least, most}};
  if (direction == Direction::kDown) return Outcome{*change, {most.Negated(), least.Negated()}};
  const auto little = Times(x[1], -2);  // "flat": within 1% or so
  if (!little) return std::nullopt;
  return Outcome{*change, {little->high.Abs().Negated(), little->high.Abs()}};
}

// As printed, a number is its digits; for an alarm it is allowed what its hedge or rounding could hide of the
// order.
void CompareDigits(const Decimal& place, bool alike, Operand* operand) {
  Printed& printed = operand->printed;
  if (printed.loose || !printed.IsPoint()) return;
  const auto room = Interval::Around(printed.low, *Decimal::Multiply(place, *Decimal::Make(5, -1)));
  const auto one_place = Decimal::Add(printed.low, printed.low_ulp);
  const bool filled = one_place && *one_place < operand->stance.widened.high;
  const Interval as_rounded = operand->stance.printed;
  operand->stance.printed = Interval::Point(printed.low);
  if (filled || printed.bound != Bound::kExact) return;  // zeros at the end: keep the coarse reading
  operand->stance.widened = alike && room ? *room : as_rounded;
}

}  // namespace

void ExpandDirection(const LinkReader& link, std::vector<Relation>* relations) {
  if (link.kind() != LinkKind::kMovement) return;
  const Direction direction = link.link().direction;
  auto now = link.One(TermRole::kNew), old = link.One(TermRole::kOld);
  if (direction == Direction::kNone || !now || !old) return;
  // What prints a minus falls below it; a loss without one is told by its size.
  const bool printed_signs = now->is_signed || old->is_signed;
  const bool sizes = printed_signs || MagnitudesOfLosses(&*now, &*old);
  const Decimal finest = std::min(now->printed.low_ulp, old->printed.low_ulp);
  const bool alike = now->printed.low_ulp == old->printed.low_ulp;
  CompareDigits(finest, alike, &*now);
  CompareDigits(finest, alike, &*old);
  const char* const variant = direction == Direction::kUp     ? "up"
                              : direction == Direction::kDown ? "down"
                                                              : "flat";
  auto relation = link.Make("direction", variant, {*now, *old}, 2);
  if (!relation) return;
  relation->formula = "{0} - {1}";
  relation->says = "From {1} to {0} is {c}";
  relation->form = Form::kDirection;
  const Decimal least = finest.Scaled(-3).value_or(Decimal());
  relation->compute = [direction, least](std::span<const Interval> x) { return Moved(x, direction, least); };
  // "Flat" is a matter of taste, and so is the size of a negative result.
  if (printed_signs || !sizes || direction == Direction::kFlat) relation->when_fails = Verdict::kUndetermined;
  relations->push_back(std::move(*relation));
}

}  // namespace reckoner
