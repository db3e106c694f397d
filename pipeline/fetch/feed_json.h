// JSON Feed 1.0 and 1.1 (jsonfeed.org). Internal to the fetch floor: call ParseFeed.
#pragma once

#include <string>
#include <string_view>

#include "pipeline/fetch/feed.h"

namespace reckoner {

// kNone for text that is no JSON, nested deeper than 64, or no JSON Feed.
Feed ParseJsonFeed(std::string_view text, const std::string& url);

}  // namespace reckoner
