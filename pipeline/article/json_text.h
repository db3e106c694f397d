// JSON as pages hold it -> JSON that a parser takes, where little is wrong: raw line ends in strings, a
// comment or CDATA around it, escapes that JSON hasn't, commas before a closing bracket, something left over
// behind it. Pure; any thread.
#pragma once

#include <string>
#include <string_view>

namespace reckoner::article {

std::string MendJson(std::string_view text);

}  // namespace reckoner::article
