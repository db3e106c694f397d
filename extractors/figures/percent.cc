// Percentages: "3%", "3 per cent", "3pc". Never percentage points, which percent words begin too.
#include "extractors/figures/families.h"

namespace reckoner::figures {

bool ReadPercent(const Page& page, Draft& draft) {
  if (draft.prefixed) return false;
  const Suffix suffix = FindSuffix(page, draft.number, draft.number.last, kAnyPercent | kAnyPoints);
  if (suffix.unit == nullptr || suffix.unit->kind != Unit::kPercent) return false;
  draft.figure.kind = FigureKind::kPercent;
  draft.figure.rule = suffix.unit->symbol ? "percent.sign" : "percent.word";
  draft.figure.unit = "percent";
  draft.hyphen = suffix.hyphen;
  draft.last = suffix.last;
  return true;
}

}  // namespace reckoner::figures
