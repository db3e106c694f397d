// Letters of ASCII, whatever the locale. Pure; any thread.
#pragma once

#include <string>
#include <string_view>

namespace reckoner {

// ASCII letters in lower case; the rest as it is.
constexpr char AsciiLower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }
std::string AsciiLower(std::string_view text);

}  // namespace reckoner
