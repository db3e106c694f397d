// Periods that are no time of the figure beside them: see line_periods.h.
#include <algorithm>
#include <iterator>

#include "extractors/claims/line_periods.h"

namespace reckoner::moments {

// "the lowest since June 2023", "since records began in 2003", "since the census of 2015": how long a record
// holds, no time of the figure.
bool LinePeriods::IsSince(const TagLine& line, const Item& item) const {
  if (Words(item).starts_with("since ")) return true;
  constexpr uint32_t kReach = 48;
  const std::string_view before =
      reading_.LowerNear({item.span.begin, item.span.begin}, line.sentence, kReach, 0);
  const size_t since = before.rfind("since ");
  if (since == std::string::npos) return false;
  const std::string_view between = std::string_view(before).substr(since);
  return between.find_first_of(",;:0123456789") == std::string_view::npos &&
         (between.find("began") != between.npos || between.find("start") != between.npos ||
          between.find("begun") != between.npos || between.ends_with(" of ") ||
          Words(item).starts_with("of "));
}

// "Brent futures for January", "iron ore for May delivery": the month of delivery.
bool LinePeriods::IsDelivery(const TagLine& line, int32_t period) const {
  const Item& month = line.items[static_cast<size_t>(period)];
  if (reading_.LowerNear({month.span.end, month.span.end}, line.sentence, 0, 9) == " delivery") return true;
  if (period < 1 || line.tags[static_cast<size_t>(period) - 1] != 'S') return false;
  const std::string_view thing = Words(line.items[static_cast<size_t>(period) - 1]);
  return (thing.ends_with("futures") || thing.ends_with("contract") || thing.ends_with("contracts")) &&
         Words(line.items[static_cast<size_t>(period)]).starts_with("for ");
}

// "Zelcot, introduced in July 2025, had revenue of …": when the thing began.
bool LinePeriods::IsOfItsStart(const TagLine& line, int32_t period) const {
  const auto at = static_cast<size_t>(period);
  if (at < 2 || at + 1 >= line.tags.size() || line.tags[at + 1] != ',') return false;
  if (line.tags[at - 1] != '_' || line.tags[at - 2] != ',') return false;
  static constexpr std::string_view kBegan[] = {
      "launched", "introduced", "founded", "acquired", "opened", "bought",   "started", "established",
      "approved", "listed",     "built",   "created",  "formed", "unveiled", "set up"};
  const std::string_view words = Words(line.items[at - 1]);
  return std::any_of(std::begin(kBegan), std::end(kBegan),
                     [&](std::string_view verb) { return words.starts_with(verb); });
}

// "The company said on Thursday that sales rose": the day on which it was said.
bool LinePeriods::IsDayOfSaying(const TagLine& line, int32_t period) const {
  const Item& item = line.items[static_cast<size_t>(period)];
  if (item.period < 0) return false;
  const Period& day = reading_.mentions.periods[static_cast<size_t>(item.period)];
  const std::string_view own = Words(item);
  const bool lately =
      own == "last week" || own == "this week" || own == "last month" || own == "earlier this week";
  if (!day.start || (day.start != day.end && !lately)) return false;
  static constexpr std::string_view kSays[] = {"said",      "says",   "announced", "reported", "told",
                                               "confirmed", "showed", "posted",    "unveiled", "released"};
  // "on Thursday reported a third-quarter profit"
  const std::string_view behind = reading_.LowerNear({item.span.end, item.span.end}, line.sentence, 0, 12);
  if (std::any_of(std::begin(kSays), std::end(kSays), [&](std::string_view verb) {
        return behind.starts_with(' ') && std::string_view(behind).substr(1).starts_with(verb);
      }))
    return true;
  std::string_view before = reading_.LowerNear({item.span.begin, item.span.begin}, line.sentence, 24, 0);
  for (const std::string_view on : {" ", " on"})
    if (before.ends_with(on)) before.remove_suffix(on.size());
  return std::any_of(std::begin(kSays), std::end(kSays), [&](std::string_view verb) {
    return before.ends_with(verb) &&
           (before.size() == verb.size() || before[before.size() - verb.size() - 1] == ' ');
  });
}

// "… to 4.2%, the department said on Friday": behind a comma and words of its own, the day of the report.
bool LinePeriods::IsReportDay(const TagLine& line, int32_t at, int32_t period) const {
  const int32_t mention = line.items[static_cast<size_t>(period)].period;
  if (mention < 0) return false;
  const Period& day = reading_.mentions.periods[static_cast<size_t>(mention)];
  if (!day.start || day.start != day.end) return false;
  bool comma = false;
  for (int32_t i = at + 1; i < period; ++i) {
    const Item& item = line.items[static_cast<size_t>(i)];
    if (comma && item.words > 1) return true;
    comma = comma || item.tag == ',';
  }
  return false;
}

}  // namespace reckoner::moments
