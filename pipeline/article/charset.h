// Which charset a page is in, and the page in UTF-8. In the order of WHATWG's encoding sniffing, with one
// change that real pages need: a byte order mark; bytes that are valid UTF-8 with a character above ASCII,
// whatever was declared; the HTTP header; <meta charset> in the first 4 KiB; ICU's detector; windows-1252.
// "iso-8859-1" means windows-1252, as browsers read it. Pure; any thread.
#pragma once

#include <string>
#include <string_view>

namespace reckoner::article {

struct DecodedPage {
  std::string text;     // valid UTF-8, no byte order mark
  std::string charset;  // ICU's name: "UTF-8", "windows-1252", "Shift_JIS"
};

// Is it UTF-8, without a mark, that can be read where it stands?
bool IsPlainUtf8(std::string_view bytes);
DecodedPage DecodePage(std::string_view bytes, std::string_view content_type = {});

}  // namespace reckoner::article
