#include "extractors/claims/growth_rate.h"

#include "extractors/claims/subjects.h"

namespace reckoner {

bool IsGrowthRate(const Reading& reading, const Fact& fact) {
  if (fact.movement < 0 || fact.measure != Measure::kLevel) return false;
  if (reading.figure(fact.figure).kind != FigureKind::kPercent) return false;
  const Movement& movement = reading.movements[static_cast<size_t>(fact.movement)];
  if (movement.newer < 0 || movement.older < 0) return false;
  if (reading.figure(movement.newer).role == FigureRole::kShare) return false;
  // "Children make up 18.1% of the population and those of 65 and over 16.0%, up from 13.1%"
  const Span told = reading.lines[static_cast<size_t>(fact.line)].sentence;
  const std::string_view before = reading.lower({told.begin, reading.figure(movement.newer).span.begin});
  for (const std::string_view verb :
       {" make up ", " makes up ", " made up ", " account for ", " accounted for "})
    if (before.find(verb) != std::string_view::npos) return false;
  const SeriesKey* key = KeyOf(reading, fact);
  // "a deficit of 4.5% of GDP and debt of 81.7%, up from 79.9%": printed as shares of output
  if (key != nullptr && (key->indicator.value.starts_with("PUBLIC_") ||
                         key->indicator.value.starts_with("BUDGET_") || key->measure == Measure::kBalance))
    return false;
  return key != nullptr && key->indicator && key->measure == Measure::kLevel && !key->percent_level;
}

}  // namespace reckoner
