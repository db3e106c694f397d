// A check in words: the formula with its numbers filled in, one plain sentence that an editor understands,
// and numbers as people write them. Everything printed is quoted as the article prints it.
#pragma once

#include <string>

#include "extractors/checks/judge.h"
#include "extractors/checks/link_reader.h"

namespace reckoner {

// "(228.1 / 244.8 - 1) * 100": all numbers of one unit in the smallest scale among them.
std::string Formula(const Relation& relation);
// "From $244.8 billion to $228.1 billion is a fall of 6.78% to 6.86%, which rounds to the printed 6.9% only
// just."
std::string Explain(const LinkReader& link, const Relation& relation, const Judgement& judgement,
                    const std::optional<Suspect>& suspect);

}  // namespace reckoner
