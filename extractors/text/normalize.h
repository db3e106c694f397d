// Valid UTF-8 -> the text the extractors read: NFC, then our own fold (curly quotes, dashes and U+2212 to
// their ASCII or one common form, thin and no-break spaces to a space, fullwidth digits to ASCII,
// zero-width characters dropped), with a map back to the source. Never NFKC: it turns 10² into 102.
// Line ends are kept. The result owns its text; const and safe from many threads.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extractors/text/span.h"

namespace reckoner {

class NormalizedText {
 public:
  const std::string& text() const { return text_; }
  // Code points of the source.
  uint32_t source_length() const { return source_length_; }
  // Bytes of text() -> code points of the source. A span inside a composed or folded character widens to
  // the whole of it. The span must lie in text().
  Span ToSource(Span bytes) const;
  // Code points of the source -> bytes of text(), widened likewise.
  Span FromSource(Span code_points) const;

 private:
  friend NormalizedText Normalize(std::string_view source);
  friend class NormalizedTextBuilder;
  // One run: from here to the next entry both sides advance together, one code point a step, or (atomic)
  // the run maps as a whole.
  struct Run {
    uint32_t byte;
    uint32_t code_point;
    bool atomic;
  };
  std::string text_;
  std::vector<Run> runs_;
  uint32_t source_length_ = 0;
  bool ascii_ = true;
};

// `source` must be valid UTF-8 (SanitizeUtf8) and under 2^31 bytes.
NormalizedText Normalize(std::string_view source);

}  // namespace reckoner
