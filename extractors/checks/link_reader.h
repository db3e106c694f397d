// A link's terms as operands: signs from what the grammar says, units brought to one base, premises gathered.
// Lives within one call of RunChecks; looks at the mentions and claims it was given.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "extractors/checks/relation.h"

namespace reckoner {

// The claim that each figure makes, or -1.
std::vector<int32_t> ClaimOfFigure(const Mentions& mentions, const ClaimSet& claims);

class LinkReader {
 public:
  // All of them outlive the reader.
  LinkReader(const Mentions& mentions, const ClaimSet& claims, const std::vector<int32_t>& claim_of,
             const Link& link);

  const Link& link() const { return link_; }
  LinkKind kind() const { return link_.kind; }
  const Mentions& mentions() const { return mentions_; }
  const ClaimSet& claims() const { return claims_; }
  const Figure* figure(const Operand& operand) const;
  const Claim* claim(const Operand& operand) const;
  const Claim* claim_of(int32_t figure) const;          // that the figure makes
  std::string_view text(const Operand& operand) const;  // as printed

  // The first term of a role, or all of them in order. Terms without a number are left out.
  std::optional<Operand> One(TermRole role) const;
  std::vector<Operand> All(TermRole role) const;
  // The same in the unit that is printed, not in its base.
  std::optional<Operand> OneAsPrinted(TermRole role) const;

  // A relation over `operands`, with the link's premises and those that claims and units leave open. The
  // first `alike` operands have to be of one unit. nullopt when they cannot be (dollars against percent): the
  // grammar was misread.
  std::optional<Relation> Make(std::string_view kind, std::string_view variant, std::vector<Operand> operands,
                               size_t alike) const;

 private:
  std::optional<Operand> Read(const Term& term, bool to_base = true) const;
  // Another term prints the same measure in another unit, so both are read in their base.
  bool IsMixed(const std::string& unit) const;
  bool IsGrowth(const Term& term) const;
  bool AreAlike(const Operand& a, const Operand& b, std::vector<Premise>* premises,
                std::vector<std::string_view>* doubts) const;

  const Mentions& mentions_;
  const ClaimSet& claims_;
  const std::vector<int32_t>& claim_of_;
  const Link& link_;
  std::vector<std::string> units_;  // that the terms print
};

// Percent, percentage points or basis points.
bool IsPercentLike(const Operand& operand);
// Two units of one measure, of which one may leave out what it is a rate of ("17 cents a barrel to $18.62").
bool IsOneMeasure(std::string_view a, std::string_view b);
// Adds a premise as unknown, unless it is already.
void AddUnknown(std::string_view name, std::vector<Premise>* premises);

}  // namespace reckoner
