// Percentage points and basis points, which are never percent: "0.5 percentage points", "25 bp", "2 ppts".
#include "extractors/figures/families.h"

namespace reckoner::figures {

bool ReadPoints(const Page& page, Draft& draft) {
  if (draft.prefixed) return false;
  uint32_t at = draft.number.last;
  if (draft.number.decimals > 0 && page.Is(at, kOf) && page.Is(at + 1, kA) && page.Joins(at))
    at += 2;  // "0.3 of a point"
  const Suffix suffix = FindSuffix(page, draft.number, at, kAnyPercent | kAnyPoints | 1u << Unit::kPointUnit);
  if (suffix.unit != nullptr && suffix.unit->kind == Unit::kPointUnit && at != draft.number.last) {
    draft.figure.kind = FigureKind::kQuantity;
    draft.figure.rule = "quantity.point";
    draft.figure.unit = suffix.unit->name;
    draft.unit = suffix.unit;
    draft.last = suffix.last;
    return true;
  }
  if (suffix.unit == nullptr || suffix.unit->kind != Unit::kPoints) return false;
  draft.figure.kind = FigureKind::kPoints;
  draft.figure.rule = suffix.unit->name == "basis_point" ? "points.basis" : "points.percentage";
  draft.figure.unit = suffix.unit->name;
  draft.hyphen = suffix.hyphen;
  draft.last = suffix.last;
  return true;
}

// "a percentage point": one.
bool ReadUnitAlone(const Page& page, Draft& draft) {
  const uint32_t i = draft.first;
  if (!page.Has(i, kUnitAlone) || !page.IsAny(i - 1, {kA, kAn}) || !page.Joins(i)) return false;
  const Suffix suffix = FindSuffix(page, draft.number, i, kAnyPercent | kAnyPoints);
  if (suffix.unit == nullptr || suffix.unit->kind != Unit::kPoints || page.Hyphen(suffix.last)) return false;
  draft.number.value = Decimal::FromInt(1);
  draft.number.words = true;
  draft.first = draft.number.first = i - 1;
  draft.number.last = draft.last = suffix.last;
  draft.figure.kind = FigureKind::kPoints;
  draft.figure.unit = suffix.unit->name;
  draft.figure.rule = "points.alone";
  return true;
}

}  // namespace reckoner::figures
