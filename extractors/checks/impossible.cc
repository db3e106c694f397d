// A value that its meaning forbids: a fall of more than all there was, a share of more than the whole.
// Profits and balances can fall through zero, so they are left alone.
#include <algorithm>
#include <array>

#include "extractors/checks/formulas.h"
#include "extractors/checks/registry.h"
#include "extractors/text/ascii.h"

namespace reckoner {
namespace {

std::optional<Outcome> UpToAll(std::span<const Interval> x) {
  return Outcome{x[0].high.sign() < 0 ? x[0].Negated() : x[0], {Decimal(), Decimal::FromInt(100)}};
}

bool CanTurnNegative(const Claim& claim) {
  constexpr std::array<std::string_view, 16> kWords = {
      "profit", "earning", "income", "loss", "surplus", "deficit", "balance", "margin",
      "cash",   "result",  "flow",   "ebit", "return",  "growth",  "savings", "net "};
  const std::string text = AsciiLower(claim.indicator + " " + claim.series_text + " ");
  return std::any_of(kWords.begin(), kWords.end(),
                     [&](auto word) { return text.find(word) != std::string::npos; });
}

}  // namespace

void ExpandImpossible(const LinkReader& link, std::vector<Relation>* relations) {
  if (link.kind() != LinkKind::kImpossible) return;
  auto value = link.One(TermRole::kFirst);
  if (!value || value->unit != "percent") return;
  if (value->printed.Magnitude() <= Decimal::FromInt(100)) return;  // possible, so nothing was learnt
  const bool share = link.link().direction == Direction::kNone;
  auto relation = link.Make("impossible", share ? "share" : "fall", {*value}, 1);
  if (!relation) return;
  const Claim* claim = link.claim(*value);
  if (claim != nullptr && !share && CanTurnNegative(*claim)) AddUnknown("sign", &relation->premises);
  if (claim != nullptr && claim->modality != Modality::kActual) AddUnknown("modality", &relation->premises);
  relation->formula = "{0} <= 100";
  relation->movable = false;  // any smaller number would do
  relation->if_holds = "{0} is no more than all of it";
  relation->if_fails = share ? "A share of {0} is more than the whole" : "{0} is more than all there was";
  relation->form = Form::kPercent;
  relation->against = "100%";
  relation->compute = UpToAll;
  relations->push_back(std::move(*relation));
}

}  // namespace reckoner
