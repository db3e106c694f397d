// What the words of a share's frame must say besides its tags. Plain functions over a match.
#pragma once

#include <cstdint>

#include "extractors/claims/frames.h"
#include "extractors/claims/reading.h"

namespace reckoner {

// "20 a month", "300 people a year", "12% a year": so many in a time, which are no part of what there is.
bool IsRated(const Reading& reading, const TagLine& line, const Figure& figure);
// False where a frame that needs certain words lacks them; true for any other frame.
bool SaysShare(const Reading& reading, int32_t line, const FrameMatch& match);

}  // namespace reckoner
