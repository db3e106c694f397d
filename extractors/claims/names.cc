#include "extractors/claims/claim.h"

namespace reckoner {

std::string_view Name(Measure measure) {
  switch (measure) {
    case Measure::kLevel:
      return "level";
    case Measure::kGrowth:
      return "growth";
    case Measure::kChange:
      return "change";
    case Measure::kShare:
      return "share";
    case Measure::kBalance:
      return "balance";
    case Measure::kRatio:
      return "ratio";
    case Measure::kStreak:
      return "streak";
    case Measure::kRecord:
      return "record";
  }
  return "";
}

std::string_view Name(Modality modality) {
  switch (modality) {
    case Modality::kActual:
      return "actual";
    case Modality::kForecast:
      return "forecast";
    case Modality::kExpected:
      return "expected";
    case Modality::kTarget:
      return "target";
    case Modality::kThreat:
      return "threat";
    case Modality::kHypothetical:
      return "hypothetical";
  }
  return "";
}

std::string_view Name(LinkKind kind) {
  switch (kind) {
    case LinkKind::kMovement:
      return "movement";
    case LinkKind::kShare:
      return "share";
    case LinkKind::kSum:
      return "sum";
    case LinkKind::kHundred:
      return "hundred";
    case LinkKind::kBalance:
      return "balance";
    case LinkKind::kProduct:
      return "product";
    case LinkKind::kAverage:
      return "average";
    case LinkKind::kFxPair:
      return "fx_pair";
    case LinkKind::kConversion:
      return "conversion";
    case LinkKind::kBounds:
      return "bounds";
    case LinkKind::kSpan:
      return "span";
    case LinkKind::kRange:
      return "range";
    case LinkKind::kRestate:
      return "restate";
    case LinkKind::kWeekday:
      return "weekday";
    case LinkKind::kImpossible:
      return "impossible";
    case LinkKind::kAge:
      return "age";
  }
  return "";
}

std::string_view Name(PremiseHow how) {
  switch (how) {
    case PremiseHow::kStated:
      return "stated";
    case PremiseHow::kCarried:
      return "carried";
    case PremiseHow::kInferred:
      return "inferred";
    case PremiseHow::kUnknown:
      return "unknown";
  }
  return "";
}

}  // namespace reckoner
