#include "extractors/checks/repair.h"

#include <algorithm>

#include "extractors/checks/candidates.h"
#include "extractors/checks/label.h"
#include "extractors/checks/repair_words.h"

namespace reckoner {
namespace {

constexpr size_t kMaxRelations = 64;  // of one figure that a repair has to keep
constexpr size_t kMaxListed = 12;     // of what would do …
constexpr size_t kMaxOfFigure = 6;    // … in place of one figure
constexpr int kLead = 15;             // of a cost, for the likeliest to be named

// What should stand, and for what; a change of words is told by its effect.
std::pair<std::string, std::string> Told(const LinkReader& link, const Candidate& candidate) {
  if (!candidate.words.empty()) return {candidate.words, ""};
  const Suspect& suspect = candidate.suspect;
  if (suspect.why == "sign") return {"the opposite direction", ""};
  std::string printed(link.text(Operand{.figure = suspect.figure}));
  if (suspect.why == "percent_vs_points") return {suspect.as, std::move(printed)};
  return {Repaired(link, suspect), std::move(printed)};
}

// "2.1% or 2.0% for 2.4%; 2.5% for 2.2%": what one figure could be stands together.
std::string ListOf(const LinkReader& link, std::span<const Candidate> candidates, size_t most) {
  struct Group {
    std::string wrong;  // empty: words that name no figure
    std::vector<std::string> right;
  };
  std::vector<Group> groups;
  size_t listed = 0;
  for (const Candidate& candidate : candidates) {
    const auto [right, wrong] = Told(link, candidate);
    auto group = std::find_if(groups.begin(), groups.end(),
                              [&, &wrong = wrong](const Group& g) { return g.wrong == wrong; });
    if (listed == most || (group != groups.end() && group->right.size() == kMaxOfFigure)) continue;
    if (group == groups.end()) group = groups.insert(groups.end(), {wrong, {}});
    if (std::find(group->right.begin(), group->right.end(), right) != group->right.end()) continue;
    group->right.push_back(right);
    ++listed;
  }
  std::string out;
  for (const Group& group : groups) {
    if (!out.empty()) out += "; ";
    for (size_t i = 0; i < group.right.size(); ++i) {
      if (i > 0) out += i + 1 == group.right.size() ? " or " : ", ";
      out += group.right[i];
    }
    if (!group.wrong.empty()) out += " for " + group.wrong;
  }
  return out;
}

// A direction, or a factor in words ("doubled"), is mended by too much for a slip to be named without another
// witness.
bool IsPlain(const Tried& tried, const std::vector<Candidate>& candidates) {
  const Candidate& best = candidates.front();
  if (!best.words.empty()) return false;
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
  const bool plain = IsPlain(all[failing], candidates);
  // One is named, or as many as are equally good told; then the others.
  size_t good = 1;
  while (!plain && good < candidates.size() && candidates[good].cost < candidates[0].cost + kLead) ++good;
  const std::span<const Candidate> others = std::span(candidates).subspan(good);
  if (!plain) evidence->push_back(ListOf(link, std::span(candidates).first(good), kMaxListed) + " would do.");
  if (!others.empty() && good < kMaxListed)
    evidence->push_back("Less likely, " + ListOf(link, others, kMaxListed - good) + " would do.");
  return plain ? std::optional(candidates.front().suspect) : std::nullopt;
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
