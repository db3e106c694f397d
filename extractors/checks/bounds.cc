// A total's growth lies between its parts'. With two parts, where it lies tells how much the first weighs in
// the total.
#include "extractors/checks/formulas.h"
#include "extractors/checks/registry.h"

namespace reckoner {
namespace {

std::optional<Outcome> BetweenParts(std::span<const Interval> x) {
  Interval parts = x[0];
  for (size_t i = 1; i + 1 < x.size(); ++i) parts = parts.Hull(x[i]);
  return Outcome{parts, x.back()};
}

// (g - g2) / (g1 - g2), of two growths that differ.
std::optional<Outcome> FirstShare(std::span<const Interval> x) {
  if (x[0].Meets(x[1])) return std::nullopt;
  const auto share = OverCorners(x, [](std::span<const Interval> at) -> std::optional<Interval> {
    const auto over = Interval::Subtract(at[2], at[1]), span = Interval::Subtract(at[0], at[1]);
    return over && span ? Interval::Divide(*over, *span) : std::nullopt;
  });
  return share ? std::optional(Outcome{*share, {Decimal(), Decimal::FromInt(1)}}) : std::nullopt;
}

}  // namespace

void ExpandBounds(const LinkReader& link, std::vector<Relation>* relations) {
  if (link.kind() != LinkKind::kBounds) return;
  std::vector<Operand> operands = link.All(TermRole::kPart);
  const auto whole = link.One(TermRole::kWhole);
  if (operands.size() < 2 || operands.size() > kMaxParts || !whole) return;
  const size_t parts = operands.size();
  const Claim* first = link.claim(operands[0]);
  operands.push_back(*whole);
  auto relation = link.Make("bounds", "", std::move(operands), parts + 1);
  if (!relation) return;
  const std::string all = "{" + std::to_string(parts) + "}";
  relation->formula =
      "min(" + ListOf(parts, ", ", ", ") + ") <= " + all + " <= max(" + ListOf(parts, ", ", ", ") + ")";
  const std::string both = "the total's change, " + all + ", ",
                    its_parts = "its parts', " + ListOf(parts, ", ", " and ");
  relation->if_holds = both + "lies between " + its_parts + ", as it must";
  relation->if_fails = both + "can't lie outside " + its_parts;
  relation->if_open = "whether " + both + "lies between " + its_parts + ", can't be told";
  relation->form = Form::kPercent;
  relation->says = "A total of parts that grew by " + ListOf(parts, ", ", " and ") + " grows by {c}";
  relation->compute = BetweenParts;
  relation->reported = static_cast<int>(parts);
  relation->wide = true;
  if (parts == 2)
    relation->implied = {
        {first != nullptr && first->flow == "X" ? "export_share" : "first_share", FirstShare}};
  relations->push_back(std::move(*relation));
}

}  // namespace reckoner
