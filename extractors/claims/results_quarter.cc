#include "extractors/claims/results_quarter.h"

#include <string>

#include "extractors/claims/moment_words.h"
#include "extractors/claims/phrases.h"

namespace reckoner::moments {
namespace {

constexpr uint32_t kReach = 400;  // bytes of a sentence that are looked through

bool SaysResults(const Reading& reading, const TagLine& line) {
  const Span start{line.sentence.begin, line.sentence.begin};
  const std::string_view words = reading.LowerNear(start, line.sentence, 0, kReach);
  return words.find("results") != std::string::npos || words.find("earnings") != std::string::npos;
}

}  // namespace

std::optional<Moment> QuarterOfResults(const Reading& reading, const TagLine& line) {
  std::optional<Moment> told;
  for (const Item& item : line.items) {
    if (item.figure >= 0) return std::nullopt;
    if (item.tag != 'D' || item.basis || item.period < 0) continue;
    const auto said = FromPeriod(reading.mentions.periods[static_cast<size_t>(item.period)]);
    if (!said || (said->year == 0 && said->unit != 'P')) continue;
    if (told && said->unit == 'D') {  // "ended September 30, 2026": a fiscal quarter goes by its last month
      if (told->unit == 'P') break;
      if (told->unit != 'Q' || said->index % 3 != 0) return std::nullopt;
      told->year = said->year;
      told->index = static_cast<int16_t>(said->index / 3);
      break;
    }
    if (told || (said->unit != 'Q' && said->unit != 'H' && said->unit != 'P')) continue;
    told = said;
    told->period = item.period;
    if (told->unit == 'P') told->length = item.period;  // "for the six months ended 30 September"
    told->how = PremiseHow::kStated;
  }
  return told && SaysResults(reading, line) ? told : std::nullopt;
}

}  // namespace reckoner::moments
