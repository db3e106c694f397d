// "Net income was $6.1 billion, or 77 cents a share": what stands aside of a company's profit is its earnings
// per share, a series of its own. Pure; any thread.
#pragma once

#include "extractors/claims/reading.h"

namespace reckoner {

// Of the line's facts from `first` on, once subjects are read (subjects.h).
void NamePerShare(Reading& reading, int32_t line, size_t first, const SeriesResolver& resolver);

}  // namespace reckoner
