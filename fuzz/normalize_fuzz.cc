// Any bytes: sanitised to valid UTF-8, normalised to NFC, every span mapping back into the source.
#include <unicode/normalizer2.h>

#include <algorithm>

#include "extractors/text/normalize.h"
#include "extractors/text/sanitize.h"
#include "extractors/text/utf8.h"
#include "fuzz/require.h"

using namespace reckoner;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::string source = SanitizeUtf8(bytes);
  REQUIRE(IsValidUtf8(source));
  REQUIRE((source == bytes) == IsValidUtf8(bytes));
  (void)LooksBinary(bytes);

  const NormalizedText n = Normalize(source);
  const std::string& text = n.text();
  REQUIRE(IsValidUtf8(text));
  UErrorCode status = U_ZERO_ERROR;
  REQUIRE(text.size() > 4096 || icu::Normalizer2::getNFCInstance(status)->isNormalizedUTF8(text, status));
  REQUIRE(Normalize(text).text() == text);
  REQUIRE(n.source_length() == CountCodePoints(source));

  const auto length = static_cast<uint32_t>(text.size());
  REQUIRE(n.ToSource({0, length}).end <= n.source_length());
  REQUIRE((n.FromSource({0, n.source_length()}) == Span{0, length}));
  Span last;
  const uint32_t step = std::max(1u, length / 100);  // enough of a long text, all of a short one
  for (uint32_t begin = 0; begin < length; begin += step) {
    const Span one = n.ToSource({begin, begin + 1});
    REQUIRE(one.begin < one.end && one.end <= n.source_length());
    REQUIRE(last.begin <= one.begin && last.end <= one.end);
    last = one;
    for (const uint32_t end : {begin, begin + 1, begin + 7, begin + 300, length}) {
      const Span span{begin, std::min(end, length)};
      const Span back = n.FromSource(n.ToSource(span));
      REQUIRE(span.empty() || back.Contains(span));
      REQUIRE(back.end <= length);
      REQUIRE(back.begin == length || !utf8::IsContinuation(text[back.begin]));
      REQUIRE(back.end == length || !utf8::IsContinuation(text[back.end]));
    }
  }
  return 0;
}
