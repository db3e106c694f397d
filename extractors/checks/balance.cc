// Exports less imports, or any inflow less its outflow, against the surplus or deficit.
#include "extractors/checks/formulas.h"
#include "extractors/checks/registry.h"

namespace reckoner {
namespace {

std::optional<Outcome> Net(std::span<const Interval> x) {
  const auto net = Interval::Subtract(x[0], x[1]);
  return net ? std::optional(Outcome{*net, x[2]}) : std::nullopt;
}

}  // namespace

void ExpandBalance(const LinkReader& link, std::vector<Relation>* relations) {
  if (link.kind() != LinkKind::kBalance) return;
  auto in = link.One(TermRole::kExports), out = link.One(TermRole::kImports),
       balance = link.One(TermRole::kBalance);
  if (!in || !out || !balance) return;
  auto relation = link.Make("balance", "", {*in, *out, *balance}, 3);
  if (!relation) return;
  relation->formula = "{0} - {1}";
  relation->says = "{0} less {1} is {c}";
  relation->form = Form::kBalance;
  relation->compute = Net;
  relation->reported = 2;
  if (!balance->sign_known) relation->compute = EitherSign(relation->compute);
  relations->push_back(std::move(*relation));
}

}  // namespace reckoner
