// What an explanation says beyond the arithmetic: how a repair reads, and what the text leaves open.
#pragma once

#include <string>
#include <vector>

#include "extractors/checks/link_reader.h"
#include "extractors/checks/relation.h"

namespace reckoner {

// What should stand there, in the shape of what does: "$52.1 billion".
std::string Repaired(const LinkReader& link, const Suspect& suspect);
// ". With $52.1 billion for $52.1 million it would hold".
std::string RepairWords(const LinkReader& link, const Suspect& suspect);
// "Chinese exports to Russia" (a fall of 9.9%) and "imports from China" (a fall of 3.4%) are one flow …;
// `values` are the figures.
std::string Mislabelled(const LinkReader& link, const Relation& relation, const Suspect& suspect,
                        const std::vector<std::string>& values);
// "are for one period": what a premise says of the figures; "" for a name without words.
std::string_view PremiseWords(std::string_view name);
// "are for one period and are in the same currency": what the text does not say of the figures.
std::string OpenPremises(const Relation& relation);

}  // namespace reckoner
