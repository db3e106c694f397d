// Claims without a figure: "for the first time in five years" counts how far back a series' last like
// movement lies (measure kRecord); "four consecutive years of growth" how long it has lasted (kStreak).
#pragma once

#include <vector>

#include "extractors/claims/joins.h"

namespace reckoner {

// A duration that counts years, and the year of the sentence it stands in or near.
struct CountedYears {
  int32_t period = -1;  // "five years"
  int32_t line = -1;
  int32_t current = -1;  // the period that is spoken of, -1 unknown
  bool streak = false;
};

// In the order of the text (spans.cc).
std::vector<CountedYears> FindCountedYears(const JoinInput& input);

// Of those whose series is named in the sentence, or in the one behind it; the value is the count.
std::vector<Claim> BuildRecords(const JoinInput& input);

}  // namespace reckoner
