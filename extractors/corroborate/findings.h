// From a relation between values to a finding: verdict, members, counts, fingerprint. Internal to this floor.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "extractors/checks/judge.h"
#include "extractors/corroborate/cells.h"

namespace reckoner::corroboration {

// All but explanation, relation and severity; nullopt when the formula has no value. `compute` and `formula`
// as in a check.
std::optional<Finding> TryValues(const Family& family, const Cell& cell, std::string_view kind,
                                 std::span<const Value* const> values, Relation relation,
                                 Judgement* judgement);
// Members, their number and how many of their articles are independent.
void SetMembers(const Family& family, Statements statements, Finding* finding);
// id and fingerprint: call when the rest is settled.
void Seal(std::span<const Value* const> values, const Cell& cell, Finding* finding);

// "$228.1 billion", quoted as printed, with whose it is: "$228.1 billion (doc 000)".
std::string Quote(const Family& family, const Value& value);

// "6.78% to 6.86%", to the places of `like`.
std::string Words(const Interval& interval, const Operand& like);
// "a fall of 6.78% to 6.86%".
std::string ChangeWords(const Interval& interval, const Operand& like);

// One file each; a row in the registry of corroborate.cc.
void FindRestated(const Family& family, std::vector<Finding>* findings);
void FindScopes(const Family& family, std::vector<Finding>* findings);
void FindChanges(const Family& family, std::vector<Finding>* findings);
void FindTotals(const Family& family, std::vector<Finding>* findings);
void FindLabels(const Family& family, std::vector<Finding>* findings);

}  // namespace reckoner::corroboration
