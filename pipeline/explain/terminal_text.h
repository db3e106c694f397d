// How wide text is on a terminal. Pure; any thread.
#pragma once

#include <string_view>

namespace reckoner {

// Columns that valid UTF-8 takes: 2 for East Asian wide and emoji, 0 for combining marks (Unicode TR 11).
int DisplayWidth(std::string_view utf8);

}  // namespace reckoner
