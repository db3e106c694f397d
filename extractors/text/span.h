// A half-open stretch [begin, end) of a text. The unit depends on where it stands: inside the
// library, bytes of the normalised text; in a record, Unicode code points of the text as given
// (NormalizedText::ToSource turns one into the other). A value; no lifetime, any thread.
#pragma once

#include <cstdint>
#include <string_view>

namespace reckoner {

struct Span {
  uint32_t begin = 0;
  uint32_t end = 0;

  constexpr uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  constexpr bool Overlaps(Span other) const { return begin < other.end && other.begin < end; }
  constexpr bool Contains(Span other) const { return begin <= other.begin && other.end <= end; }
  constexpr bool Contains(uint32_t position) const { return begin <= position && position < end; }
  friend constexpr bool operator==(Span, Span) = default;
};

// The slice of `text` that `span` (in bytes) covers. The view lives as long as `text`.
constexpr std::string_view Slice(std::string_view text, Span span) {
  return text.substr(span.begin, span.size());
}

}  // namespace reckoner
