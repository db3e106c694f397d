#include "extractors/text/sanitize.h"

#include <algorithm>

#include "extractors/text/utf8.h"

namespace reckoner {
namespace {

// Length of the well-formed sequence at `at` (Unicode 15, table 3-7); or 0 with `bad` set to the length of
// the maximal subpart.
size_t WellFormed(std::string_view s, size_t at, size_t& bad) {
  const auto byte = [&](size_t i) -> int {
    return at + i < s.size() ? static_cast<unsigned char>(s[at + i]) : -1;
  };
  const int lead = byte(0);
  bad = 1;
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4) return 0;
  int low = 0x80, high = 0xBF;  // of the second byte: shuts out overlong forms, surrogates and > U+10FFFF
  if (lead == 0xE0) low = 0xA0;
  if (lead == 0xED) high = 0x9F;
  if (lead == 0xF0) low = 0x90;
  if (lead == 0xF4) high = 0x8F;
  if (byte(1) < low || byte(1) > high) return 0;
  const size_t length = utf8::Length(s[at]);
  for (size_t i = 2; i < length; ++i) {
    if (byte(i) < 0x80 || byte(i) > 0xBF) {
      bad = i;
      return 0;
    }
  }
  return length;
}

// Where the first ill-formed sequence at or after `at` begins, or s.size().
size_t FirstBad(std::string_view s, size_t at, size_t& bad) {
  while ((at = utf8::SkipAscii(s, at)) < s.size()) {
    // Stay in the non-ASCII stretch while it lasts.
    while (at < s.size() && !utf8::IsAscii(s[at])) {
      const size_t length = WellFormed(s, at, bad);
      if (length == 0) return at;
      at += length;
    }
  }
  return at;
}

}  // namespace

bool IsValidUtf8(std::string_view bytes) {
  size_t bad = 0;
  return FirstBad(bytes, 0, bad) == bytes.size();
}

std::string SanitizeUtf8(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  size_t at = 0;
  while (at < bytes.size()) {
    size_t bad = 0;
    const size_t stop = FirstBad(bytes, at, bad);
    out.append(bytes.substr(at, stop - at));
    if (stop == bytes.size()) break;
    out.append("\xEF\xBF\xBD");
    at = stop + bad;
  }
  return out;
}

uint32_t CountCodePoints(std::string_view utf8) {
  return static_cast<uint32_t>(
      std::count_if(utf8.begin(), utf8.end(), [](char c) { return !utf8::IsContinuation(c); }));
}

bool LooksBinary(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 4096);
  size_t controls = 0;
  for (const char c : head) {
    if (c == '\0') return true;
    const auto b = static_cast<unsigned char>(c);
    controls += b < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f';
  }
  return controls * 2 > head.size();
}

}  // namespace reckoner
