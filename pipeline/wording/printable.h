// Text of others on its way to a reader's screen. Pure; any thread.
#pragma once

#include <string>
#include <string_view>

namespace reckoner {

// The text with nothing left that steers a terminal or turns its direction round: control characters become
// their pictures (U+2400 …), tabs and line ends a space; bidirectional controls, noncharacters and bad bytes
// U+FFFD. What is left is legal in XML and HTML, once its markup is escaped.
std::string Printable(std::string_view utf8);

}  // namespace reckoner
