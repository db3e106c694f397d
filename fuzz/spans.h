// What must hold of every span that comes out, whatever goes in.
#pragma once

#include <cstdint>
#include <string_view>

#include "extractors/text/decimal.h"
#include "extractors/text/normalize.h"
#include "extractors/text/sanitize.h"
#include "extractors/text/utf8.h"
#include "fuzz/require.h"

namespace reckoner::fuzz {

// Any bytes as the pipeline would hand them on.
inline std::string Clean(const uint8_t* data, size_t size) {
  return SanitizeUtf8({reinterpret_cast<const char*>(data), size});
}

inline bool OnCharacters(std::string_view text, Span span) {
  const auto at = [&](uint32_t i) { return i == text.size() || !utf8::IsContinuation(text[i]); };
  return span.begin < span.end && span.end <= text.size() && at(span.begin) && at(span.end);
}

// In bounds, not empty, whole characters, and found again from the source.
inline void RequireSpan(const NormalizedText& source, Span span) {
  REQUIRE(OnCharacters(source.text(), span));
  const Span there = source.ToSource(span);
  REQUIRE(there.begin < there.end && there.end <= source.source_length());
  REQUIRE(source.FromSource(there).Contains(span));
}

// What is printed reads back as the same number.
inline void RequireDecimal(const std::optional<Decimal>& decimal) {
  if (decimal) REQUIRE(Decimal::Parse(decimal->ToString()) == decimal);
}

}  // namespace reckoner::fuzz
