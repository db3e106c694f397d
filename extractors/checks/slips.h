// What a printed number becomes by one slip of a hand. Plain values.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extractors/checks/stance.h"

namespace reckoner {

enum class SlipKind : uint8_t { kScale, kTransposed, kDigit, kPoint };

struct Slip {
  SlipKind kind;
  Printed printed;  // as the figure would then be read (before sign and unit)
  std::string as;   // the digits as printed ("569.8"); for a scale or point the whole number ("52100000000")
};

std::string_view Why(SlipKind kind);

// All single slips of a figure's number, without repeats and without the number itself; none for a range or
// words.
std::vector<Slip> SlipsOf(const Figure& figure);

}  // namespace reckoner
