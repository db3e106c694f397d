// Lines above an article that only tell when it was published and changed: "Published Oct. 14, 2025 at 6:30
// a.m. EDT | Updated 9:05 a.m.". Longer than a date, and no prose. Pure; any thread.
#pragma once

#include "pipeline/article/page.h"

namespace reckoner::article {

bool IsStamp(const Page& page, const Block& block);

}  // namespace reckoner::article
