// Which year a passage means where it says none. Internal to this floor; pure.
#pragma once

#include <vector>

#include "extractors/claims/moments.h"

namespace reckoner::moments {

// The passage's current year: the news day's, else the latest that a thing itself is said to be of; one
// later when what has no year would fall on it ("in February" beside "in February 1986").
int CurrentYear(const Reading& reading, const std::vector<Moment>& of_fact);

}  // namespace reckoner::moments
