// Bytes of any origin -> valid UTF-8. Ill-formed sequences become U+FFFD, one for each maximal
// subpart (Unicode 15, chapter 3.9); NUL and other C0 controls except tab, LF, CR are kept, since spans
// count them. Pure; any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace reckoner {

bool IsValidUtf8(std::string_view bytes);
std::string SanitizeUtf8(std::string_view bytes);
// Code points of valid UTF-8.
uint32_t CountCodePoints(std::string_view utf8);
// True for what no text file holds: NUL bytes, or mostly control bytes, in the first few KiB.
bool LooksBinary(std::string_view bytes);
}  // namespace reckoner
