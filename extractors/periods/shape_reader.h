// What the readers of shapes (shapes.h) share: a text that can be looked at past its end, and how a shape is
// told. Internal to them. Pure; any thread.
#pragma once

#include "extractors/periods/shapes.h"

namespace reckoner::periods {

// A view of a text that reads '\0' past its end.
struct ShapeReader {
  std::string_view text;
  char At(size_t pos) const { return pos < text.size() ? text[pos] : '\0'; }
  bool DigitAt(size_t pos) const { return IsDigit(At(pos)); }
  size_t DigitsEnd(size_t pos) const {
    while (DigitAt(pos)) ++pos;
    return pos;
  }
  int Value(size_t pos, size_t end) const {
    int value = 0;
    for (; pos < end; ++pos) value = value * 10 + (text[pos] - '0');
    return value;
  }
};

// Something else that reaches to `end`.
inline ReadShape Unknown(size_t end) { return {.end = end}; }
inline ReadShape Known(Class cls, size_t end, int value = 0) {
  return {.end = end, .known = true, .cls = cls, .milli = int64_t{value} * 1000};
}

// A date in digits: 2026-01-14 with the time that may follow, 14.1.2026, 01/14/2026, 20260114; 2025-01,
// 2024/25, 4/22. Its first number is [pos, end).
ReadShape ReadWrittenDate(const ShapeReader& in, size_t pos, size_t end);

}  // namespace reckoner::periods
