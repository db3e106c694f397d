// The text as given, by code point: turns a record's spans into slices of it. Internal to the envelope. The
// view must outlive it; const after construction, any thread.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "extractors/text/span.h"

namespace reckoner {

class SourceText {
 public:
  explicit SourceText(std::string_view utf8);

  Span Bytes(Span code_points) const;
  std::string_view Slice(Span code_points) const { return reckoner::Slice(text_, Bytes(code_points)); }
  uint32_t length() const { return length_; }  // in code points

 private:
  size_t ByteOf(uint32_t code_point) const;

  static constexpr uint32_t kStride = 128;  // one checkpoint for so many code points
  std::string_view text_;
  std::vector<size_t> checkpoints_;  // empty when the text is ASCII
  uint32_t length_ = 0;
};

}  // namespace reckoner
