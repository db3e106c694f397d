#include "extractors/checks/repair.h"

#include <algorithm>

#include "extractors/checks/candidates.h"
#include "extractors/checks/label.h"
#include "extractors/checks/repair_words.h"

namespace reckoner {
namespace {

constexpr size_t kMaxRelations = 64;  // of one figure that a repair has to keep
constexpr size_t kMaxListed = 6;      // of what would do
constexpr int kLead = 15;             // of a cost, for the likeliest to be named

// "617.7 for $671.7"; a change of words is told by its effect.
std::string Told(const LinkReader& link, const Suspect& suspect) {
  const std::string printed(link.text(Operand{.figure = suspect.figure}));
  if (suspect.why == "sign") return "the opposite direction";
  if (suspect.why == "percent_vs_points") return suspect.as + " for " + printed;
  return Repaired(link, suspect) + " for " + printed;
}

std::string ListOf(const LinkReader& link, std::span<const Candidate> candidates) {
  std::string out;
  for (size_t i = 0; i < candidates.size(); ++i) {
    if (i > 0) out += i + 1 == candidates.size() ? " or " : ", ";
    out += Told(link, candidates[i].suspect);
  }
  return out;
}

// A direction, or a factor in words ("doubled"), is mended by too much for a slip to be named without another
// witness.
bool IsPlain(const Tried& tried, const std::vector<Candidate>& candidates) {
  const Candidate& best = candidates.front();
  const int reported = tried.relation.reported;
  const bool loose = reported >= 0 && tried.relation.operands[reported].printed.loose;
  if ((tried.relation.kind == "direction" || loose) && !best.backed && best.suspect.why != "sign")
    return false;
  return candidates.size() == 1 || best.cost + kLead <= candidates[1].cost;
}

std::optional<Suspect> Likeliest(const TriedSet& all, size_t failing, std::vector<std::string>* evidence) {
  const LinkReader& link = all[failing].link;
  const std::vector<Candidate> candidates = CandidatesFor(all, failing);
  if (candidates.empty()) return std::nullopt;
  const std::span<const Candidate> listed(candidates.data(), std::min(candidates.size(), kMaxListed));
  if (!IsPlain(all[failing], candidates)) {
    evidence->push_back(ListOf(link, listed) + " would do.");
    return std::nullopt;
  }
  if (listed.size() > 1)
    evidence->push_back("Less likely, " + ListOf(link, listed.subspan(1)) + " would do.");
  return candidates.front().suspect;
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
  return Likeliest(all, failing, evidence);
}

}  // namespace reckoner
