// A claim: one statement about one series (who, what, which period, how much, changed from what), shaped for
// SDMX; and a link: figures that the grammar, or a join over a passage's claims, says belong to one relation.
// Claims are what databases hold; links are what checks try. Plain values; spans are bytes of the normalised
// text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/entities/entity.h"
#include "extractors/figures/figure.h"
#include "extractors/periods/period.h"

namespace reckoner {

enum class Measure : uint8_t { kLevel, kGrowth, kChange, kShare, kBalance, kRatio, kStreak, kRecord };
enum class Modality : uint8_t { kActual, kForecast, kExpected, kTarget, kThreat, kHypothetical };

struct Claim {
  int32_t figure = -1;       // index in the document's figures; -1 for a streak or record
  int32_t base_figure = -1;  // the printed level that a growth or change starts from
  int32_t period = -1;
  int32_t base_period = -1;
  Span sentence;

  // Unknown strings are empty, written as null.
  std::string indicator, subject, ref_area, counterpart_area, flow, product, series_text;
  Measure measure = Measure::kLevel;
  std::optional<Decimal> value, ulp;  // signed, in units
  std::string unit_measure;           // ISO 4217, "PT", "PD", "PS", or our unit name
  int16_t unit_mult = 0, decimals = 0;
  Bound bound = Bound::kExact;
  std::string freq, time_period, base_time_period, basis, adjustment, prices;
  std::string currency_terms;
  bool converted = false;
  Modality modality = Modality::kActual;
  std::string obs_status, vintage;
  std::vector<std::string> attribution;
  std::string compiled_by;
  std::vector<std::string> carried;  // fields taken over from an earlier sentence
  Decimal confidence;                // 0 to 1
  std::string series, family;        // canonical; empty when the indicator is unknown
  std::string_view rule;             // static: the frame or join that made it
};

// What a link says about its terms; one row of the check registry tries each.
enum class LinkKind : uint8_t {
  kMovement,    // kNew, kOld, kPercent, kPoints, kDelta, kFactor: any two or more that can be tried
  kShare,       // kPart, kTotal, kPercent
  kSum,         // kPart..., kTotal
  kHundred,     // kPart... (shares that make 100%)
  kBalance,     // kExports, kImports, kBalance
  kProduct,     // kFactor, kFactor, kTotal
  kAverage,     // kCount, kMean, kTotal
  kFxPair,      // kFirst, kSecond (one amount in two currencies), twice or more: rates must agree
  kConversion,  // kFirst, kSecond (one measure in two units)
  kBounds,      // kWhole, kPart, kPart: growths of a total and of its parts
  kSpan,        // years counted: kCount (figure or period), kFirst, kLast (periods)
  kRange,       // kLow, kHigh, kPoint
  kRestate,     // kFirst, kSecond: one quantity printed twice
  kWeekday,     // kFirst: a period that prints both a weekday and a date
  kImpossible,  // kFirst: a value that its meaning forbids
  kAge,         // kCount: an age; kFirst: the period of birth
};

enum class TermRole : uint8_t {
  kNew,
  kOld,
  kPercent,
  kPoints,
  kDelta,
  kFactor,
  kPart,
  kTotal,
  kExports,
  kImports,
  kBalance,
  kCount,
  kMean,
  kFirst,
  kSecond,
  kLast,
  kWhole,
  kLow,
  kHigh,
  kPoint
};

struct Term {
  TermRole role;
  int32_t figure = -1;            // index of a figure …
  int32_t period = -1;            // … or of a period
  int32_t claim = -1;             // the claim that the figure makes, if any
  std::optional<Decimal> number;  // … or a value from a word that is no figure (an ordinal year, "doubled")
};

enum class PremiseHow : uint8_t { kStated, kCarried, kInferred, kUnknown };

struct Premise {
  std::string name;  // a claim field: "time_period", "currency_terms", "exhaustive"
  PremiseHow how = PremiseHow::kStated;
};

struct Link {
  LinkKind kind = LinkKind::kMovement;
  std::string_view rule;  // static: the frame or join
  std::vector<Term> terms;
  Direction direction = Direction::kNone;  // what the verb says of the movement
  Span cue;                                // the verb; empty without one
  std::vector<Span>
      words;  // for a label repair: the words that name the series of a term, in term order; may be empty
  std::vector<Premise> premises;  // a kUnknown one makes the verdict undetermined
  bool sizes = false;             // only how large its terms are counts, a loss like a profit
  Span scope;                     // the stretch of text it was read from
};

struct ClaimSet {
  std::vector<Claim> claims;  // sorted by figure, those without one last
  std::vector<Link> links;
};

std::string_view Name(Measure measure);
std::string_view Name(Modality modality);
std::string_view Name(LinkKind kind);
std::string_view Name(PremiseHow how);

}  // namespace reckoner
