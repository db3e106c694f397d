// Whether a relation holds: by its digits, only when they are widened, or not at all.
#pragma once

#include <optional>
#include <vector>

#include "extractors/checks/relation.h"

namespace reckoner {

struct Judgement {
  Verdict verdict = Verdict::kUndetermined;
  Interval computed, reported;  // by the printed digits; computed is not rounded yet
  Decimal margin;               // negative when they miss
  bool holds = false;           // by the printed digits
  bool fails = false;           // even when widened
  bool open = false;            // a premise is unknown
  bool tight = false, weak = false;
};

// nullopt when the formula has no value by the printed digits.
std::optional<Judgement> Judge(const Relation& relation);
// Both sides by the printed digits, with some operands replaced: for repairs.
std::optional<Outcome> Evaluate(const Relation& relation, std::span<const Operand> operands, bool widened);

// The last printed place of what is reported.
Decimal ReportedUlp(const Relation& relation);
// The decimal place of a number's leading digit (0.25 -> -1, 30 -> 1); -2 for zero.
int PlaceOf(const Decimal& value);

// For a record: computed rounded outward, the margin down, so that neither claims more than there is.
struct RoundedJudgement {
  Interval computed, reported;
  Decimal margin;
};
RoundedJudgement RoundOutward(const Relation& relation, const Judgement& judgement);

}  // namespace reckoner
