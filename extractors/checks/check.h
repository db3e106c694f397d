// A check: one relation between figures, tried by interval arithmetic on what is printed. The fields are
// those of the record contract (docs/RECORDS.md). A plain value.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extractors/claims/claim.h"
#include "extractors/claims/mentions.h"
#include "extractors/text/interval.h"

namespace reckoner {

enum class Verdict : uint8_t { kConsistent, kInconsistent, kUndetermined };
enum class Severity : uint8_t { kNone, kLow, kMedium, kHigh };

// The smallest single repair that makes a contradicted relation hold.
struct Suspect {
  int32_t figure = -1;
  std::string as;  // what should stand there
  std::string_view
      why;  // "digits_transposed", "digit", "scale", "sign", "percent_vs_points", "wrong_base", "label", …
  Span span;          // for a label: the words in question, else empty
  std::string words;  // for a label: what would fit
};

struct Check {
  std::string_view kind;     // "pct_change"
  std::string_view variant;  // "forward"; "" when there is one form only
  Verdict verdict = Verdict::kUndetermined;
  Severity severity = Severity::kNone;
  std::vector<int32_t> figures;  // indices, in formula order
  std::vector<int32_t> periods;
  std::vector<int32_t> claims;
  std::string formula;                         // with the printed values filled in
  std::optional<Interval> computed, reported;  // computed is rounded outward
  std::optional<Decimal> margin;               // the overlap; negative when they miss
  bool tight = false, weak = false;
  std::vector<std::pair<std::string, Interval>> implied;
  std::vector<Premise> premises;
  std::string explanation;  // one plain sentence
  std::optional<Suspect> suspect;
  std::vector<std::string> evidence;
  std::string fingerprint;  // of kind, series, periods and printed figures; no spans
  Span first;               // the earliest span it names: the sort key
};

std::string_view Name(Verdict verdict);
std::string_view Name(Severity severity);  // kNone is null in a record

// Tries every link. Sorted by first span, then kind. Pure; any thread.
std::vector<Check> RunChecks(const Mentions& mentions, const ClaimSet& claims);

}  // namespace reckoner
