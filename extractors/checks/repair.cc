#include "extractors/checks/repair.h"

#include <algorithm>
#include <map>

#include "extractors/checks/label.h"
#include "extractors/checks/misread.h"
#include "extractors/checks/repair_words.h"
#include "extractors/checks/slips.h"

namespace reckoner {
namespace {

constexpr size_t kMaxRelations = 64;  // of one figure that a repair has to keep
constexpr size_t kMaxAlternatives = 4;

// Whether the slip mends the failing relation and breaks no other; one whose premises are open proves nothing
// either way.
bool Mends(const TriedSet& all, size_t failing, int32_t figure, const Printed& printed) {
  if (!HoldsWith(all[failing].relation, figure, printed)) return false;
  for (const uint32_t i : all.With(figure)) {
    if (i == failing || all[i].judgement.open) continue;
    if (!HoldsWith(all[i].relation, figure, printed)) return false;
  }
  return true;
}

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
    out += Repaired(link, suspect) + " for " + std::string(link.text(Operand{.figure = suspect.figure}));
  }
  return out + " would do.";
}

std::optional<Suspect> SlippedNumber(const TriedSet& all, size_t failing,
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

TriedSet::TriedSet(std::vector<Tried> all) : all_(std::move(all)) {
  for (size_t i = 0; i < all_.size(); ++i) {
    for (const Operand& operand : all_[i].relation.operands) {
      if (operand.figure < 0) continue;
      const auto figure = static_cast<size_t>(operand.figure);
      if (by_figure_.size() <= figure) by_figure_.resize(figure + 1);
      auto& here = by_figure_[figure];
      const auto index = static_cast<uint32_t>(i);
      if (here.size() < kMaxRelations && (here.empty() || here.back() != index)) here.push_back(index);
    }
  }
}

std::span<const uint32_t> TriedSet::With(int32_t figure) const {
  if (figure < 0 || static_cast<size_t>(figure) >= by_figure_.size()) return {};
  return by_figure_[static_cast<size_t>(figure)];
}

std::optional<Suspect> FindRepair(const TriedSet& all, size_t failing, std::vector<std::string>* evidence) {
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
