#include "extractors/claims/growth_rate.h"

#include "extractors/claims/subjects.h"

namespace reckoner {

bool IsGrowthRate(const Reading& reading, const Fact& fact) {
  if (fact.movement < 0 || fact.measure != Measure::kLevel) return false;
  if (reading.figure(fact.figure).kind != FigureKind::kPercent) return false;
  const Movement& movement = reading.movements[static_cast<size_t>(fact.movement)];
  if (movement.newer < 0 || movement.older < 0) return false;
  if (reading.figure(movement.newer).role == FigureRole::kShare) return false;
  const SeriesKey* key = KeyOf(reading, fact);
  // "a deficit of 4.5% of GDP and debt of 81.7%, up from 79.9%": printed as shares of output
  if (key != nullptr && (key->indicator.value.starts_with("PUBLIC_") ||
                         key->indicator.value.starts_with("BUDGET_") || key->measure == Measure::kBalance))
    return false;
  return key != nullptr && key->indicator && key->measure == Measure::kLevel && !key->percent_level;
}

}  // namespace reckoner
