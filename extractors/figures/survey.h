// One pass over a text's atoms before any is read: where the few stand that what is told of the whole article
// hangs on, so that nothing else has to go through all of them again.
#pragma once

#include <cstdint>
#include <vector>

#include "extractors/figures/page.h"

namespace reckoner::figures {

struct Survey {
  std::vector<uint32_t> dials;    // "+", "(" and words like "call" that a telephone number may follow
  std::vector<uint32_t> letters;  // scale letters behind digits: "5m", "3bn"
  bool sterling = false;          // something speaks for pounds of money rather than of mass
};

Survey Look(const Page& page);
// Does the article print m for million somewhere (million.cc): "3bn", a currency sign before "5m" or "5.2m",
// "13.1m users"? Asked when sentences and periods are marked.
bool PrintsMillions(const Page& page, const Survey& survey);

}  // namespace reckoner::figures
