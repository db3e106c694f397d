#include "extractors/text/ascii.h"

namespace reckoner {

std::string AsciiLower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = AsciiLower(c);
  return out;
}

}  // namespace reckoner
