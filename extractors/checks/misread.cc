#include "extractors/checks/misread.h"

#include <algorithm>

namespace reckoner {
namespace {

bool IsChange(TermRole role) {
  return role == TermRole::kPercent || role == TermRole::kPoints || role == TermRole::kDelta ||
         role == TermRole::kBalance;
}

// Wider than +-10% of what is printed, another reading fits too easily to be a find.
bool IsSharp(const Outcome& outcome, const Operand& printed) {
  const auto width = Decimal::Subtract(outcome.computed.high, outcome.computed.low);
  const auto fifth = Decimal::Multiply(printed.printed.Magnitude(), *Decimal::Make(2, -1));
  return width && fifth && *width <= *fifth;
}

bool Meets(const Relation& relation, const std::vector<Operand>& operands) {
  const auto outcome = Evaluate(relation, operands, false);
  return outcome && outcome->computed.Meets(outcome->reported);
}

}  // namespace

bool HoldsWith(const Relation& relation, int32_t figure, const Printed& printed) {
  std::vector<Operand> operands = relation.operands;
  for (Operand& operand : operands) {
    if (operand.figure != figure) continue;
    auto changed = Reprinted(operand, printed);
    if (!changed) return false;
    operand = std::move(*changed);
  }
  return Meets(relation, operands);
}

bool HoldsChangedRound(const Relation& relation, const Operand& a, const Operand& b) {
  std::vector<Operand> operands = relation.operands;
  for (Operand& operand : operands) {
    if (operand.figure != a.figure && operand.figure != b.figure) continue;
    const Operand& other = operand.figure == a.figure ? b : a;
    operand.printed = other.printed;
    operand.stance = other.stance;
  }
  return Meets(relation, operands);
}

std::optional<Suspect> TurnedRound(const Tried& tried) {
  const Relation& relation = tried.relation;
  if (relation.reported < 0 || !IsChange(relation.operands[relation.reported].role)) return std::nullopt;
  std::vector<Operand> operands = relation.operands;
  Operand& change = operands[relation.reported];
  if (!Rescale(Decimal::FromInt(-1), &change)) return std::nullopt;
  const auto outcome = Evaluate(relation, operands, false);
  if (!outcome || !outcome->computed.Meets(outcome->reported)) return std::nullopt;
  Suspect out{.figure = change.figure, .why = "sign"};
  const auto shown = change.printed.low.Scaled(-change.printed.unit_mult);
  out.as = shown ? shown->ToString() : change.printed.low.ToString();
  return out;
}

std::optional<Suspect> WrongVerb(const TriedSet& all, size_t failing) {
  const Relation& relation = all[failing].relation;
  if (relation.kind != "direction") return std::nullopt;
  for (const uint32_t i : all.With(relation.operands[0].figure)) {
    const Tried& other = all[i];
    const auto& levels = other.relation.operands;
    if (i == failing || levels.size() < 2 || other.judgement.open || !other.judgement.holds ||
        other.relation.reported < 0 || levels[0].figure != relation.operands[0].figure ||
        levels[1].figure != relation.operands[1].figure ||
        !IsChange(other.relation.operands[other.relation.reported].role))
      continue;
    return Suspect{.figure = relation.operands[0].figure,
                   .as = relation.variant == "up" ? "down" : "up",
                   .why = "sign",
                   .span = relation.link->cue};
  }
  return std::nullopt;
}

std::optional<Suspect> Misread(const Tried& tried, std::string_view why) {
  for (const Misreading& misreading : tried.relation.misreadings) {
    if (misreading.why != why) continue;
    std::vector<Interval> x;
    for (const Operand& operand : tried.relation.operands) x.push_back(operand.stance.printed);
    const Operand& operand = tried.relation.operands[misreading.operand];
    const auto outcome = misreading.compute(x);
    if (!outcome || !outcome->computed.Meets(outcome->reported) || !IsSharp(*outcome, operand)) continue;
    Suspect out{.figure = operand.figure, .as = misreading.as, .why = misreading.why};
    if (out.as.empty()) {  // what the formula gives, to the printed place
      const auto sum = Decimal::Add(tried.judgement.computed.low, tried.judgement.computed.high);
      const auto middle = sum ? Decimal::Multiply(*sum, *Decimal::Make(5, -1)) : std::nullopt;
      if (!middle) continue;
      const int place = operand.printed.low_ulp.Trimmed().exponent();
      out.as = middle->Abs().RoundedTo(place, Decimal::Rounding::kHalfEven).value_or(*middle).ToString();
    } else {
      out.as = operand.printed.low.Abs().ToString() + out.as;
    }
    return out;
  }
  return std::nullopt;
}

std::optional<Suspect> RevisedBase(const Tried& tried) {
  const Relation& relation = tried.relation;
  const auto old = std::find_if(relation.operands.begin(), relation.operands.end(),
                                [](const Operand& operand) { return operand.role == TermRole::kOld; });
  if (old == relation.operands.end() || old->figure < 0 || relation.kind == "direction") return std::nullopt;
  const Mentions& mentions = tried.link.mentions();
  const Claim* base = tried.link.claim(*old);
  for (const Claim& claim : tried.link.claims().claims) {
    if (claim.vintage != "previous" || claim.figure < 0 || claim.figure == old->figure || base == nullptr ||
        claim.sentence != base->sentence)
      continue;
    const Figure& figure = mentions.figures[static_cast<size_t>(claim.figure)];
    const auto printed = PrintedOf(figure);
    if (!printed || figure.unit != mentions.figures[static_cast<size_t>(old->figure)].unit ||
        !HoldsWith(relation, old->figure, *printed))
      continue;
    const auto shown = printed->low.Scaled(-figure.unit_mult);
    return Suspect{
        .figure = old->figure, .as = (shown ? *shown : printed->low).ToString(), .why = "revised_base"};
  }
  return std::nullopt;
}

}  // namespace reckoner
