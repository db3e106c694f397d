// The types of schema.org that an article can have. Pure; any thread.
#pragma once

#include <string_view>

namespace reckoner::article {

// How near a type is to being the article itself, 5 the nearest; 0 for one that isn't.
int TypeRank(std::string_view type);

}  // namespace reckoner::article
