// What would mend a failing relation, the likelier first. A candidate has to make every relation hold that
// its figure takes part in. How likely one is follows from its kind (two digits swapped are seen more often
// than one of nine others in a digit's place), and from what else the text prints: a number that stands there
// twice is hardly the slip, and one that would then stand there twice is hardly a wrong repair. Plain values.
#pragma once

#include <vector>

#include "extractors/checks/repair.h"

namespace reckoner {

struct Candidate {
  Suspect suspect;
  int cost = 0;         // the less, the likelier; steps of ten are odds of about two to one
  bool backed = false;  // another figure of the text speaks for it
  std::string words;  // what would mend it is no figure's repair, never named alone: "the opposite direction"
};

// Sorted by cost; of equals first what is reported, then in formula order. Bounded work.
std::vector<Candidate> CandidatesFor(const TriedSet& all, size_t failing);

}  // namespace reckoner
