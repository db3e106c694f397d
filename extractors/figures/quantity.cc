// Measures: a number with a unit of length, mass, energy, data, temperature … ("300 Hz", "34,500 metric
// tons", "5 ft", "1.5 litres"), index points, and spells of time that no period claims.
#include <algorithm>

#include "extractors/figures/families.h"

namespace reckoner::figures {
namespace {

// "at one point", "one day he will": not counted.
bool Idiom(const Page& page, const Draft& draft, const Suffix& suffix) {
  if (!page.Is(draft.number.first, kOne) || suffix.hyphen) return false;
  const uint32_t before = draft.number.first - 1;
  if (suffix.unit->kind == Unit::kPointUnit) return page.Is(before, kAt);
  return suffix.unit->kind == Unit::kTime && !page.Has(before, kBoundEnd) &&
         !page.IsAny(before, {kFor, kIn, kBy, kThan, kOf, kAnd, kOr, kTo});
}

bool OneOf(std::string_view word, std::initializer_list<std::string_view> list) {
  for (const std::string_view candidate : list)
    if (word == candidate) return true;
  return false;
}

// "cut rates by a quarter point", "a half-point hike": of interest, so a percentage point. A bond's or an
// index's half point is none.
bool OfInterest(const Page& page, const Draft& draft, const Suffix& suffix) {
  if (!draft.number.words || draft.number.value >= Decimal::FromInt(1)) return false;
  if (OneOf(page.Text(suffix.last), {"cut", "cuts", "hike", "hikes"})) return true;
  bool moves = false, rates = false;
  for (uint32_t i = draft.first; i-- > draft.first - std::min(draft.first - page.first(), 8u);) {
    if (page[i + 1].sentence) break;
    moves |= OneOf(page.Text(i),
                   {"cut", "cuts", "cutting", "lower", "lowered", "raise", "raised", "hike", "hiked"});
    rates |= OneOf(page.Text(i), {"rate", "rates", "Fed", "ECB"});
  }
  return moves && rates;
}

}  // namespace

bool ReadQuantity(const Page& page, Draft& draft) {
  if (draft.prefixed) return false;
  uint32_t at = draft.number.last;
  if (draft.number.vague() && page.Is(at, kOf) && page.Joins(at)) ++at;  // "hundreds of miles"
  const Suffix suffix = FindSuffix(page, draft.number, at, kAnyMeasure);
  if (suffix.unit == nullptr) return false;
  if (Idiom(page, draft, suffix)) {
    draft.dropped = true;
    draft.last = suffix.last;
    return true;
  }
  const bool one = draft.number.value == Decimal::FromInt(1) && !draft.number.vague();
  const uint32_t word = suffix.last - 1;
  if (!suffix.unit->symbol && !one && suffix.unit->kind == Unit::kTime && !suffix.hyphen) {
    // "two second-half goals", "three minute details"
    if (page.Hyphen(suffix.last) && !page[word].word) return false;
    if (page.Is(word, kSecond) && draft.number.words) return false;
  }
  // "78.2° N 15.6° E": a place
  const uint32_t point = suffix.last;
  if (suffix.unit->name == "degree" && page.Joins(point) && page[point].capital && page.Size(point) == 1) {
    const std::string_view side = page.Text(point);
    if (side == "N" || side == "S" || side == "E" || side == "W") {
      draft.dropped = true;
      draft.last = point + 1;
      return true;
    }
  }
  // "3 million-pound" and "foot traffic": a singular unit apart from its number modifies what follows or is
  // none of ours.
  draft.unit = suffix.unit;
  draft.hyphen = suffix.hyphen;
  draft.last = suffix.last;
  Figure& figure = draft.figure;
  figure.kind = FigureKind::kQuantity;
  figure.unit = suffix.unit->name;
  figure.rule = suffix.unit->kind == Unit::kTime          ? "quantity.time"
                : suffix.unit->kind == Unit::kTemperature ? "quantity.temperature"
                : suffix.unit->kind == Unit::kPointUnit   ? "quantity.point"
                : suffix.unit->symbol                     ? "quantity.symbol"
                                                          : "quantity.word";
  if (suffix.unit->kind == Unit::kPointUnit && OfInterest(page, draft, suffix)) {
    figure.kind = FigureKind::kPoints;
    figure.unit = "percentage_point";
  }
  ReadRate(page, draft);
  return true;
}

}  // namespace reckoner::figures
