// Where on the page the headline stands, and where the text begins and ends: bylines and dates are looked for
// near them. Pure; any thread.
#pragma once

#include <cstddef>

#include "pipeline/article/page.h"

namespace reckoner::article {

struct Places {  // indices of Page::blocks
  size_t headline = 0;
  bool headline_found = false;  // else `headline` is where the article's element begins
  size_t text = 0;              // the first block of prose
  size_t end = 0;               // behind the last
};

Places FindPlaces(const Page& page);

// Does a block stand among comments or links to other articles?
bool StandsElsewhere(const Page& page, const Block& block);

}  // namespace reckoner::article
