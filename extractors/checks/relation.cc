#include "extractors/checks/relation.h"

namespace reckoner {

bool Rescale(const Decimal& by, Operand* operand) {
  const auto factor = Decimal::Multiply(operand->factor, by);
  std::optional<Printed> printed;
  if (by == Decimal::FromInt(1))
    printed = operand->printed;  // keeps the zeros that are printed: 4.60
  else if (by == Decimal::FromInt(-1))
    printed = operand->printed.Negated();
  else
    printed = operand->printed.Times(by);
  const auto stance = printed ? StanceOf(*printed) : std::nullopt;
  if (!factor || !stance) return false;
  operand->printed = *printed;
  operand->stance = *stance;
  operand->factor = *factor;
  return true;
}

std::optional<Operand> Reprinted(const Operand& operand, const Printed& figure) {
  Operand out = operand;
  out.printed = figure;
  out.factor = Decimal::FromInt(1);
  const Decimal size = operand.factor.Abs();
  if (!Rescale(size, &out)) return std::nullopt;
  if (operand.factor.sign() < 0 && !Rescale(Decimal::FromInt(-1), &out)) return std::nullopt;
  return out;
}

}  // namespace reckoner
