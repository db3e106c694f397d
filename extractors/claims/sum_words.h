// What sums over sentences ask of a line: which of its figures may be a total, and whether parts come near
// it. Pure; any thread.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "extractors/claims/reading.h"

namespace reckoner {

// An earlier level, or a change, is no total.
bool IsNow(const Reading& reading, int32_t figure);
// The only level of a line that these could be parts of, or -1. `named`: the word behind it, where one is
// asked.
int32_t TotalIn(const Reading& reading, const TagLine& line, const Figure& part, std::string_view named);
// The sum of the parts; none where it is too large to hold.
std::optional<Decimal> SumOfValues(const std::vector<const Figure*>& parts);
// The sum of the parts, where it is within a third of the whole.
std::optional<Decimal> NearSum(const std::vector<const Figure*>& parts, const Figure& whole);
// Near enough to be a sum with a slip in it: of one unit, within a third, and the first of them no total of
// the others.
bool IsLikely(const std::vector<const Figure*>& parts, const Figure& whole);

// "Of these 4,480 are in the north, 1,390 in the south": the first part, no total; not "of these 4,480
// homes".
bool IsFirstOfThose(const Reading& reading, Span sentence, const Figure& figure);
// "120 were women and 180 men", "610 boys and 604 girls": two parts that are all there is. `sentence`:
// theirs.
bool AreBothSexes(const Reading& reading, Span sentence, const std::vector<const Figure*>& parts);

}  // namespace reckoner
