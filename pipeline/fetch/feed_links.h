// The feeds that a page names: <link rel="alternate" type="application/rss+xml" href="…">, and its Atom and
// JSON Feed kin. Reads tags only, in the page's first 512 KiB. Pure; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace reckoner {

// Absolute URLs, in page order, each once, at most 20. `text`: valid UTF-8.
std::vector<std::string> FeedLinks(std::string_view text, std::string_view url);

}  // namespace reckoner
