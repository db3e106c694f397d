// A period that prints its weekday: "Thursday, October 15, 2025", or "on Wednesday" beside the day of
// publication.
#include "extractors/claims/joins.h"

namespace reckoner {

void JoinWeekdays(const JoinInput& input, std::vector<Link>& links) {
  const std::vector<Period>& periods = input.reading.mentions.periods;
  for (size_t i = 0; i < periods.size(); ++i) {
    const Period& period = periods[i];
    if (period.type != PeriodType::kDate || !period.start || period.start != period.end) continue;
    if (!period.printed_weekday) continue;
    links.push_back({.kind = LinkKind::kWeekday,
                     .rule = "join.weekday",
                     .terms = {{.role = TermRole::kFirst, .period = static_cast<int32_t>(i)}},
                     .scope = period.span});
  }
}

}  // namespace reckoner
