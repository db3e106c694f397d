// One quantity printed twice: both can be true of it.
#include "extractors/checks/formulas.h"
#include "extractors/checks/registry.h"

namespace reckoner {
namespace {

std::optional<Outcome> Both(std::span<const Interval> x) { return Outcome{x[0], x[1]}; }

// A change whose direction only one of the two tells has that direction.
void AgreeOnSign(const LinkReader& link, Operand* first, Operand* second) {
  const bool one = first->printed.high.sign() < 0, other = second->printed.high.sign() < 0;
  if (one == other) return;
  auto told = [&](const Operand& operand) {
    const Claim* claim = link.claim(operand);
    const Figure* figure = link.figure(operand);
    return (claim != nullptr && claim->value && !claim->value->is_zero()) ||
           (figure != nullptr && figure->direction != Direction::kNone);
  };
  if (!told(*first))
    Rescale(Decimal::FromInt(-1), first);
  else if (!told(*second))
    Rescale(Decimal::FromInt(-1), second);
}

}  // namespace

void ExpandRestate(const LinkReader& link, std::vector<Relation>* relations) {
  if (link.kind() != LinkKind::kRestate) return;
  auto first = link.One(TermRole::kFirst), second = link.One(TermRole::kSecond);
  if (!first || !second || first->figure == second->figure) return;
  AgreeOnSign(link, &*first, &*second);
  auto relation = link.Make("restate", "", {*first, *second}, 2);
  if (!relation) return;
  const Claim *a = link.claim(*first), *b = link.claim(*second);
  // Customs of two countries differ for good reasons; one office does not contradict itself.
  const bool mirror = a != nullptr && b != nullptr && !a->ref_area.empty() && !b->ref_area.empty() &&
                      a->ref_area != b->ref_area;
  if (mirror && (a->compiled_by.empty() || a->compiled_by != b->compiled_by))
    AddUnknown("compiled_by", &relation->premises);
  relation->formula = "{0} = {1}";
  relation->if_holds = "{0} and {1} agree";
  relation->if_fails = "{0} and {1} are given for one and the same thing";
  relation->if_open = "{0} and {1} are not set against each other";
  relation->form = Form::kAmount;
  relation->compute = Both;
  relation->reported = 1;
  relation->wide = true;
  relations->push_back(std::move(*relation));
}

}  // namespace reckoner
