#include "pipeline/wording/printable.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace reckoner {
namespace {

bool TurnsDirection(UChar32 c) {
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F ||
         c == 0x061C;
}

void Append(UChar32 c, std::string* out) {
  char bytes[U8_MAX_LENGTH];
  int32_t size = 0;
  U8_APPEND_UNSAFE(bytes, size, c);
  out->append(bytes, static_cast<size_t>(size));
}

UChar32 Visible(UChar32 c) {
  if (c == '\t' || c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029) return ' ';
  if (c < 0x20) return 0x2400 + c;
  if (c == 0x7F) return 0x2421;
  if (c < 0 || (c >= 0x80 && c < 0xA0) || TurnsDirection(c) || U_IS_UNICODE_NONCHAR(c)) return 0xFFFD;
  return c;
}

}  // namespace

std::string Printable(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  const auto size = static_cast<int32_t>(utf8.size());
  for (int32_t i = 0; i < size;) {
    UChar32 c;
    U8_NEXT_OR_FFFD(utf8.data(), i, size, c);
    Append(Visible(c), &out);
  }
  return out;
}

}  // namespace reckoner
