// Text on its way to a terminal: how wide it is there, and what may not get there. Pure; any thread.
#pragma once

#include <string>
#include <string_view>

namespace reckoner {

// Columns that valid UTF-8 takes: 2 for East Asian wide and emoji, 0 for combining marks (Unicode TR 11).
int DisplayWidth(std::string_view utf8);

// The text with nothing left that steers a terminal or turns its direction round: control characters become
// their pictures (U+2400 …), tabs and line ends a space, bidirectional controls U+FFFD.
std::string Printable(std::string_view utf8);

}  // namespace reckoner
