// Slips of words rather than digits: the direction turned round, points for percent, a percentage over the
// wrong base or over one that was revised. Each tells what should stand there, or nothing where it doesn't
// explain the failure.
#pragma once

#include <optional>
#include <string_view>

#include "extractors/checks/repair.h"

namespace reckoner {

// The change printed the other way round would fit.
std::optional<Suspect> TurnedRound(const Tried& tried);
// A verb against its levels, where a change that is printed beside it is right.
std::optional<Suspect> WrongVerb(const TriedSet& all, size_t failing);
// One of the relation's own misreadings (relation.h), by name.
std::optional<Suspect> Misread(const Tried& tried, std::string_view why);
// The change was counted from a base that the text itself calls revised.
std::optional<Suspect> RevisedBase(const Tried& tried);

// Whether a relation holds by its digits when `figure` prints something else.
bool HoldsWith(const Relation& relation, int32_t figure, const Printed& printed);
// … with two figures in each other's place.
bool HoldsChangedRound(const Relation& relation, const Operand& a, const Operand& b);

}  // namespace reckoner
