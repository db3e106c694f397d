// Text of broken XML: mended before a parser sees it. Internal to the fetch floor. Pure; any thread.
#pragma once

#include <string>
#include <string_view>

namespace reckoner::xml {

// What no parser needs a DTD for any more: HTML's entities as numbers, unknown references and bare ampersands
// escaped, the document type, its entities with it, and what the declaration says of the encoding gone,
// control characters as spaces. From the first tag on.
std::string Mend(std::string_view text);

}  // namespace reckoner::xml
