#include "extractors/claims/market_day.h"

#include <algorithm>

#include "extractors/claims/phrases.h"

namespace reckoner::moments {
namespace {

constexpr size_t kLead = 4;  // sentences, the headline among them

bool SpeaksOfMarkets(const Passage& passage, Span sentence) {
  static const WordIndex kMarkets({"stocks", "shares", "equities", "bourse", "wall", "market", "markets",
                                   "crude", "oil", "gold", "dollar", "futures", "index", "indices", "indexes",
                                   "yields", "bitcoin"});
  return HoldsWord(passage, sentence, kMarkets);
}

}  // namespace

Moment MarketDay(const Reading& reading, const LinePeriods& periods) {
  for (size_t at = 0; at < std::min(kLead, reading.lines.size()); ++at) {
    const TagLine& line = reading.lines[at];
    if (line.tags.find('D') == std::string::npos ||
        !SpeaksOfMarkets(*reading.mentions.passage, line.sentence))
      continue;
    for (size_t i = 0; i < line.items.size(); ++i) {
      const Item& item = line.items[i];
      if (item.tag != 'D' || item.basis || item.period < 0) continue;
      const auto said = periods.Say(line, {static_cast<int32_t>(i)}, false, {});
      if (said && said->unit == 'D' && said->year != 0 && !IsAhead(reading, *said)) return *said;
    }
  }
  return {};
}

bool IsAhead(const Reading& reading, const Moment& said) {
  const auto& today = reading.mentions.date.reference;
  if (!today || said.period < 0) return false;
  const Period& period = reading.mentions.periods[static_cast<size_t>(said.period)];
  return period.start && *today < *period.start;
}

}  // namespace reckoner::moments
