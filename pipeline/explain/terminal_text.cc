#include "pipeline/explain/terminal_text.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace reckoner {
namespace {

int WidthOf(UChar32 c) {
  if (c < 0x7F) return 1;
  switch (u_charType(c)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
      return 0;
  }
  const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

}  // namespace

int DisplayWidth(std::string_view utf8) {
  int width = 0;
  const auto size = static_cast<int32_t>(utf8.size());
  for (int32_t i = 0; i < size;) {
    UChar32 c;
    U8_NEXT_OR_FFFD(utf8.data(), i, size, c);
    width += WidthOf(c);
  }
  return width;
}

}  // namespace reckoner
