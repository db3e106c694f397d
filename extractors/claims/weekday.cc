// A period that prints its weekday: "Thursday, October 15, 2025", or "on Wednesday" beside the day of
// publication.
#include "extractors/claims/joins.h"
#include "extractors/claims/phrases.h"

namespace reckoner {
namespace {

constexpr std::string_view kWeekdays[] = {"monday", "tuesday",  "wednesday", "thursday",
                                          "friday", "saturday", "sunday"};

}  // namespace

void JoinWeekdays(const JoinInput& input, std::vector<Link>& links) {
  const Reading& reading = input.reading;
  for (size_t i = 0; i < reading.mentions.periods.size(); ++i) {
    const Period& period = reading.mentions.periods[i];
    if (period.type != PeriodType::kDate || !period.start || period.start != period.end) continue;
    const std::string words = AsciiLower(reading.text(period.span));
    for (std::string_view weekday : kWeekdays) {
      if (words.find(weekday) == std::string::npos) continue;
      links.push_back({.kind = LinkKind::kWeekday,
                       .rule = "join.weekday",
                       .terms = {{.role = TermRole::kFirst, .period = static_cast<int32_t>(i)}},
                       .scope = period.span});
      break;
    }
  }
}

}  // namespace reckoner
