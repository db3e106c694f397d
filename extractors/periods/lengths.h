// What the rules for lengths of time share: which numbers and units make one, and what else they may be.
// Pure; any thread.
#pragma once

#include "extractors/periods/rule.h"

namespace reckoner::periods {

// "45 years old", "a 45-year-old", "years of age", "aged two years": ages are the figures' business.
bool IsAge(const RuleMatch& match);
// "sec", "min", "mo": units only after a number in digits.
bool IsAbbreviated(const RuleMatch& match, const Atom& unit);
// Half-years and seasons are no units of length.
inline bool IsLengthUnit(Grain unit) { return unit != Grain::kHalf && unit != Grain::kSeason; }
// The number in thousandths: in digits, in words, or "couple".
inline int64_t CountOf(const Atom& count) {
  return count.word->As(Class::kNumber) ? int64_t{count.Value(Class::kNumber)} * 1000 : count.milli;
}
// The modifier that "about", "at least", "or more" stand for, from the atoms named approx and orso.
void SetModifier(const RuleMatch& match, Reading& reading);

}  // namespace reckoner::periods
