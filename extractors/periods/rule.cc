#include "extractors/periods/rule.h"

namespace reckoner::periods {

std::vector<Rule> AllRules() {
  std::vector<Rule> all;
  for (const auto rules :
       {DateRules(), NameRules(), UnitRules(), ReferenceRules(), YearRules(), QuarterRules(), DurationRules(),
        AnchoredRules(), TimeRules(), SetRules(), CompoundRules(), NthRules(), PartRules(), ShiftRules(),
        EndedRules(), RangeRules()}) {
    all.insert(all.end(), rules.begin(), rules.end());
  }
  return all;
}

bool IsPlace(const Reading& reading) {
  return reading.kind == Reading::Kind::kCalendar || reading.kind == Reading::Kind::kUnit ||
         reading.kind == Reading::Kind::kNth || reading.kind == Reading::Kind::kShift ||
         (reading.kind == Reading::Kind::kReference && reading.code == "PRESENT_REF");
}

void SetDirection(const Atom* relative, Reading& reading) {
  const Sense* sense = relative ? relative->word->As(Class::kRelative) : nullptr;
  if (!sense) return;
  reading.direction = static_cast<Reading::Direction>(sense->value);
  if (sense->code == "context") reading.anchor = Reading::Anchor::kContext;
}

}  // namespace reckoner::periods
