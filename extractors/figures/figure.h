// A figure: one number that the text prints, with its unit, scale, bound and precision. The fields are those
// of the record contract (docs/RECORDS.md). A plain value; spans are bytes of the normalised text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/text/decimal.h"
#include "extractors/text/span.h"

namespace reckoner {

enum class FigureKind : uint8_t {
  kMoney,
  kPercent,
  kPoints,
  kQuantity,
  kCount,
  kNumber,
  kMultiple,
  kFraction,
  kOrdinal
};
enum class Bound : uint8_t { kExact, kAbout, kMoreThan, kAtLeast, kLessThan, kAtMost, kNearly };
enum class FigureRole : uint8_t { kLevel, kChange, kShare, kRank, kOther };
enum class Direction : uint8_t { kNone, kUp, kDown, kFlat };

struct Figure {
  Span span;
  FigureKind kind = FigureKind::kNumber;
  std::string_view rule;  // static: the rule that found it, "money.symbol"

  // Fully scaled, exact as printed ("6.48 trillion" is 6480000000000); unsigned unless a sign or accounting
  // brackets are printed. value is empty on a range, then low and high are set.
  std::optional<Decimal> value, low, high;
  // Unit in the last printed place; empty for number words and multiples.
  std::optional<Decimal> ulp, low_ulp, high_ulp;
  // On a fraction ("two-thirds"); value is then rounded to 12 digits.
  std::optional<Decimal> numerator, denominator;

  // ISO 4217 (or GBX, USX), "percent", "percentage_point", "basis_point", a measure or noun in English
  // singular, "a/b" for a rate, "" for a bare number.
  std::string unit;
  std::vector<std::string> unit_candidates;  // most likely first; empty when the unit is certain

  Bound bound = Bound::kExact;
  FigureRole role = FigureRole::kOther;
  Direction direction = Direction::kNone;
  int32_t period = -1;  // index in the document's periods, or -1

  // Of the printed form, for claims (SDMX unit_mult, decimals): 6.48 trillion -> 12, 2.
  int16_t unit_mult = 0;
  int16_t decimals = 0;
};

std::string_view Name(FigureKind kind);
std::string_view Name(Bound bound);
std::string_view Name(FigureRole role);
std::string_view Name(Direction direction);

}  // namespace reckoner
