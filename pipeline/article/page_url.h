// The address a page is known by. Pure; any thread.
#pragma once

#include <string>
#include <string_view>

#include "pipeline/article/facts.h"

namespace reckoner::article {

// What the page calls its own address (<link rel="canonical">, og:url, JSON-LD), made absolute; else `url`
// without its fragment and without the parameters that only tell where a reader came from. A canonical
// address that is the site's front page while `url` is not is a mistake many sites make, and is not believed.
// "" when nothing is known.
std::string CanonicalUrl(const Facts& facts, std::string_view url);

}  // namespace reckoner::article
