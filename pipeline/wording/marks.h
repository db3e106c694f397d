// Which stretches of a text are marked, and how: the figures by the worst that a check says of them. Values.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "extractors/checks/check.h"
#include "extractors/text/span.h"

namespace reckoner {

enum class Style : uint8_t {
  kPlain,
  kDim,
  kBold,
  kConfirmed,
  kAlarm,
  kOpen,       // tried, undetermined
  kUnchecked,  // found, not tried
  kSuspect,    // the words that a repair would change
};

Style StyleOf(Verdict verdict);
std::string_view Symbol(Style style);  // ✓ ✗ ?

// A stretch to mark, with the numbers of the checks that name it.
struct Mark {
  Span bytes;
  Style style;
  std::vector<int> checks;

  void Add(Style style, int check);  // the worst style wins
};

// Into order. Of two marks on one place the one that stands first stays; of two that begin together, the one
// that came first: figures before the words around them.
void DropOverlaps(std::vector<Mark>* marks);

}  // namespace reckoner
