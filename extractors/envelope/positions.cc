#include "extractors/envelope/positions.h"

#include <algorithm>

namespace reckoner {
namespace {

bool StartsCodePoint(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

}  // namespace

SourceText::SourceText(std::string_view utf8) : text_(utf8) {
  if (std::all_of(utf8.begin(), utf8.end(), [](char c) { return static_cast<signed char>(c) >= 0; })) {
    length_ = static_cast<uint32_t>(utf8.size());
    return;
  }
  for (size_t i = 0; i < utf8.size(); ++i) {
    if (!StartsCodePoint(utf8[i])) continue;
    if (length_ % kStride == 0) checkpoints_.push_back(i);
    ++length_;
  }
}

size_t SourceText::ByteOf(uint32_t code_point) const {
  if (code_point >= length_) return text_.size();
  if (checkpoints_.empty()) return code_point;
  size_t byte = checkpoints_[code_point / kStride];
  for (uint32_t left = code_point % kStride; left > 0; --left) {
    do ++byte;
    while (byte < text_.size() && !StartsCodePoint(text_[byte]));
  }
  return byte;
}

Span SourceText::Bytes(Span code_points) const {
  return {static_cast<uint32_t>(ByteOf(code_points.begin)), static_cast<uint32_t>(ByteOf(code_points.end))};
}

}  // namespace reckoner
