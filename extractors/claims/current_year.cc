#include "extractors/claims/current_year.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace reckoner::moments {

int CurrentYear(const Reading& reading, const std::vector<Moment>& of_fact) {
  int latest = 0, latest_base = 0;
  for (size_t i = 0; i < of_fact.size(); ++i) {
    int& year = reading.facts[i].base ? latest_base : latest;
    year = std::max<int>(year, of_fact[i].year);
  }
  std::map<std::pair<char, int16_t>, std::set<int32_t>>
      open;  // unit and index of what has no year -> its periods
  for (const Moment& moment : of_fact) {
    if (moment.known() && moment.year == 0 && moment.shift == 0)
      open[{moment.unit, moment.index}].insert(moment.period);
  }
  bool clash = false;
  for (size_t i = 0; i < of_fact.size() && !clash; ++i) {
    const Moment& dated = of_fact[i];
    const Fact& its = reading.facts[i];
    if (!its.base && its.movement >= 0) continue;  // the thing itself is of that year
    if (dated.year == 0 || dated.year != std::max(latest, latest_base) || dated.unit == 'Y') continue;
    const auto same = open.find({dated.unit, dated.index});
    clash = same != open.end() && (same->second.size() > 1 || !same->second.contains(dated.period));
  }
  latest = std::max(latest, latest_base);
  if (latest == 0) return 0;
  const bool only_bases =
      latest == latest_base && std::none_of(of_fact.begin(), of_fact.end(), [&](const Moment& m) {
        return m.year == latest && !reading.facts[static_cast<size_t>(&m - of_fact.data())].base;
      });
  return latest + (clash || only_bases ? 1 : 0);
}

}  // namespace reckoner::moments
