// Bytes in any charset -> UTF-8: valid whatever they claim to be, without a mark, with the charset named, and
// unchanged when read again. The first line is the Content-Type header.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "extractors/text/sanitize.h"
#include "fuzz/require.h"
#include "pipeline/article/charset.h"

using reckoner::article::DecodedPage;
using reckoner::article::DecodePage;
using reckoner::article::IsPlainUtf8;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const size_t line = bytes.find('\n');
  const std::string_view header = line == bytes.npos ? std::string_view() : bytes.substr(0, line);
  const std::string_view html = line == bytes.npos ? bytes : bytes.substr(line + 1);
  const DecodedPage page = DecodePage(html, header);
  REQUIRE(reckoner::IsValidUtf8(page.text));
  REQUIRE(!page.charset.empty() && reckoner::IsValidUtf8(page.charset));
  if (IsPlainUtf8(html)) REQUIRE(page.text == html && page.charset == "UTF-8");
  if (IsPlainUtf8(page.text)) REQUIRE(DecodePage(page.text).text == page.text);
  return 0;
}
