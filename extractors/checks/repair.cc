#include "extractors/checks/repair.h"

#include <algorithm>
#include <map>

#include "extractors/checks/label.h"
#include "extractors/checks/slips.h"

namespace reckoner {
namespace {

bool IsChange(TermRole role) {
  return role == TermRole::kPercent || role == TermRole::kPoints || role == TermRole::kDelta ||
         role == TermRole::kBalance;
}

// Whether a relation holds by its digits when `figure` prints something else.
bool HoldsWith(const Relation& relation, int32_t figure, const Printed& printed) {
  std::vector<Operand> operands = relation.operands;
  for (Operand& operand : operands) {
    if (operand.figure != figure) continue;
    auto changed = Reprinted(operand, printed);
    if (!changed) return false;
    operand = std::move(*changed);
  }
  const auto outcome = Evaluate(relation, operands, false);
  return outcome && outcome->computed.Meets(outcome->reported);
}

bool TakesPart(const Relation& relation, int32_t figure) {
  return std::any_of(relation.operands.begin(), relation.operands.end(),
                     [&](const Operand& operand) { return operand.figure == figure; });
}

// Whether the slip mends the failing relation and breaks no other; one whose premises are open proves nothing
// either way.
bool Mends(std::span<const Tried> all, size_t failing, int32_t figure, const Printed& printed) {
  if (!HoldsWith(all[failing].relation, figure, printed)) return false;
  for (size_t i = 0; i < all.size(); ++i) {
    if (i == failing || all[i].judgement.open || !TakesPart(all[i].relation, figure)) continue;
    if (!HoldsWith(all[i].relation, figure, printed)) return false;
  }
  return true;
}

constexpr size_t kMaxAlternatives = 4;

struct Candidate {
  Suspect suspect;
  Printed printed;
};

// The figures of the document that print a unit in a scale.
int Company(const Mentions& mentions, const std::string& unit, int unit_mult, int32_t except) {
  int count = 0;
  for (size_t i = 0; i < mentions.figures.size(); ++i) {
    const Figure& figure = mentions.figures[i];
    count += static_cast<int32_t>(i) != except && figure.unit == unit && figure.unit_mult == unit_mult;
  }
  return count;
}

// Of scales that would all do, the one that takes its figure into the company of the others.
void KeepBestCompany(const Mentions& mentions, std::vector<Candidate>* candidates) {
  if (candidates->size() < 2) return;
  auto gain = [&](const Candidate& candidate) {
    const int32_t index = candidate.suspect.figure;
    const Figure& figure = mentions.figures[index];
    return Company(mentions, figure.unit, candidate.printed.unit_mult, index) -
           Company(mentions, figure.unit, figure.unit_mult, index);
  };
  int best = gain(candidates->front());
  for (const Candidate& candidate : *candidates) best = std::max(best, gain(candidate));
  if (best > 0)
    std::erase_if(*candidates, [&](const Candidate& candidate) { return gain(candidate) < best; });
}

// The direction: the change printed the other way round would fit.
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

// A verb alone against the levels: only when the change itself is printed, and right, is the verb the slip.
std::optional<Suspect> WrongVerb(std::span<const Tried> all, size_t failing) {
  const Relation& relation = all[failing].relation;
  if (relation.kind != "direction") return std::nullopt;
  for (const Tried& other : all) {
    const auto& levels = other.relation.operands;
    if (&other == &all[failing] || other.judgement.open || !other.judgement.holds ||
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

// Wider than +-10% of what is printed, another reading fits too easily to be a find.
bool IsSharp(const Outcome& outcome, const Operand& printed) {
  const auto width = Decimal::Subtract(outcome.computed.high, outcome.computed.low);
  const auto fifth = Decimal::Multiply(printed.printed.Magnitude(), *Decimal::Make(2, -1));
  return width && fifth && *width <= *fifth;
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

// The change was counted from a base that the text itself calls revised.
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

// By the levels alone any slip can be made to fit a direction, so it takes a gap that no year brings.
bool Apart(const Relation& relation) {
  const auto ratio =
      Interval::Divide(relation.operands[0].stance.printed, relation.operands[1].stance.printed);
  return ratio && (Decimal::FromInt(50) < ratio->low || ratio->high < *Decimal::Make(2, -2));
}

// What would do, where several would: none is named, but an editor wants to see them.
std::string Alternatives(const LinkReader& link, const std::vector<Candidate>& candidates) {
  std::string out;
  for (size_t i = 0; i < candidates.size(); ++i) {
    const Suspect& suspect = candidates[i].suspect;
    if (i > 0) out += i + 1 == candidates.size() ? " or " : ", ";
    out += suspect.as + " for " + std::string(link.text(Operand{.figure = suspect.figure}));
  }
  return out + " would do.";
}

std::optional<Suspect> SlippedNumber(std::span<const Tried> all, size_t failing,
                                     std::vector<std::string>* evidence) {
  const Tried& tried = all[failing];
  const Mentions& mentions = tried.link.mentions();
  const bool by_direction = tried.relation.kind == "direction";
  if (by_direction && !Apart(tried.relation)) return std::nullopt;
  std::map<SlipKind, std::vector<Candidate>> found;
  std::vector<int32_t> figures;
  for (const Operand& operand : tried.relation.operands) {
    if (operand.figure < 0 || std::find(figures.begin(), figures.end(), operand.figure) != figures.end())
      continue;
    figures.push_back(operand.figure);
    for (Slip& slip : SlipsOf(mentions.figures[operand.figure])) {
      if (by_direction && slip.kind != SlipKind::kScale) continue;
      if (!Mends(all, failing, operand.figure, slip.printed)) continue;
      found[slip.kind].push_back(
          {{.figure = operand.figure, .as = std::move(slip.as), .why = Why(slip.kind)}, slip.printed});
    }
  }
  for (auto& [kind, candidates] : found) {  // smallest first
    if (kind == SlipKind::kScale) KeepBestCompany(mentions, &candidates);
    if (candidates.size() == 1) return std::move(candidates.front().suspect);
    if (candidates.size() <= kMaxAlternatives) evidence->push_back(Alternatives(tried.link, candidates));
    return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Suspect> FindRepair(std::span<const Tried> all, size_t failing,
                                  std::vector<std::string>* evidence) {
  const Tried& tried = all[failing];
  if (!tried.relation.why_when_holds.empty() && tried.judgement.holds) {
    const Operand& operand = tried.relation.operands[tried.relation.reported];
    return Suspect{.figure = operand.figure,
                   .as = operand.printed.low.Abs().ToString() +
                         (tried.relation.kind == "pp_change" ? " percentage points" : "%"),
                   .why = tried.relation.why_when_holds};
  }
  if (!tried.relation.movable) return std::nullopt;
  if (auto suspect = FindLabelRepair(all, failing, evidence)) return suspect;
  if (auto suspect = TurnedRound(tried)) return suspect;
  if (auto suspect = WrongVerb(all, failing)) return suspect;
  if (auto suspect = Misread(tried, "percent_vs_points")) return suspect;
  if (auto suspect = RevisedBase(tried)) return suspect;
  if (auto suspect = Misread(tried, "wrong_base")) return suspect;
  return SlippedNumber(all, failing, evidence);
}

}  // namespace reckoner
