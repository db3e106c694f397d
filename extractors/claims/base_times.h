// When the levels hold that others are set against: "against 255 a year earlier", "down from 258". Internal
// to this floor; belongs to one reading, is asked for its bases in the order of the text, and remembers them.
#pragma once

#include <cstdint>
#include <vector>

#include "extractors/claims/line_periods.h"
#include "extractors/claims/moments.h"

namespace reckoner::moments {

class BaseTimes {
 public:
  // Both are kept by reference.
  BaseTimes(const Reading& reading, const LinePeriods& periods) : reading_(reading), periods_(periods) {}

  // `now`: the time that the text speaks of; `of_fact`: the times of the facts read so far.
  Moment Read(const Fact& fact, const TagLine& line, Moment now, const std::vector<Moment>& of_fact);

 private:
  void Begin(int32_t thing, const Moment& now);
  Moment Matching(const TagLine& line);

  const Reading& reading_;
  const LinePeriods& periods_;
  std::vector<Moment> previous_, bases_;  // of the last thing's bases, and of the present one's
  Moment before_, now_;                   // the times of those two things
  int32_t thing_ = -1;                    // the figure that they are set against
};

}  // namespace reckoner::moments
