// Frames that tell a relation outright, other than a movement: "430 million, or 11.5% of the 3.74 billion",
// "comprised 40 of wheat and 20 of corn". One function a production of the frame table, one row in the
// registry (relations.cc); each adds its link to the reading, or refuses the match.
#pragma once

#include <string_view>
#include <vector>

#include "extractors/claims/frames.h"
#include "extractors/claims/reading.h"

namespace reckoner {

// False: refused, or no such production.
bool ReadRelation(Reading& reading, int32_t line, const FrameMatch& match);

bool ReadShare(Reading& reading, int32_t line, const FrameMatch& match);
bool ReadRange(Reading& reading, int32_t line, const FrameMatch& match);
bool ReadSum(Reading& reading, int32_t line, const FrameMatch& match);
bool ReadBeyond(Reading& reading, int32_t line, const FrameMatch& match);
bool ReadTimes(Reading& reading, int32_t line, const FrameMatch& match);
bool ReadTotal(Reading& reading, int32_t line, const FrameMatch& match);
bool ReadMajority(Reading& reading, int32_t line, const FrameMatch& match);

// Levels comparable with `like` that stand in one list from item `from` on ("40 of wheat, 20 of corn and 3 of
// rye"): items, at most 12. The list ends at a verb of movement, a clause break or a figure of another kind.
std::vector<int32_t> ListFrom(const Reading& reading, int32_t line, int32_t from, const Figure& like);

// "£142m more than last year", "$30 less": how far apart two are, no level.
bool IsDifference(const Reading& reading, const TagLine& line, const Figure& figure);

}  // namespace reckoner
