// Which levels and changes a movement sets against each other: see movement.h.
#include <algorithm>
#include <string>

#include "extractors/claims/fits.h"
#include "extractors/claims/movement.h"
#include "extractors/claims/phrases.h"
#include "extractors/claims/tag_set.h"

namespace reckoner {

// "54 of the 105 seats, up from 47": of the two counts the first is the new one.
FrameMatch MovementReader::OfItsWhole(FrameMatch match) const {
  const int32_t whole = match[Slot::kNew];
  if (whole < 2 || match[Slot::kOld] < whole || line_.tags[static_cast<size_t>(whole)] != 'Q') return match;
  int32_t of = whole - 1;
  if (line_.tags[static_cast<size_t>(of)] == '_') --of;
  const bool counts = of > 0 && line_.tags[static_cast<size_t>(of)] == 'o' &&
                      TagSet("NQ").Has(line_.tags[static_cast<size_t>(of) - 1]);
  if (!counts || Words(of, whole) > 2) return match;
  const auto &part = reading_.figure(Figure(of - 1)).value, &all = reading_.figure(Figure(whole)).value;
  if (!part || !all || !(*part < *all)) return match;
  // "1.2 million of the city's 3 million people, up from 2.5 million": then of all.
  const auto& old = reading_.figure(Figure(match[Slot::kOld])).value;
  const Direction way = match.has(Slot::kCue) ? line_.items[static_cast<size_t>(match[Slot::kCue])].direction
                                              : Direction::kNone;
  const bool of_part = old && ((way == Direction::kUp && *old < *part) ||
                               (way == Direction::kDown && *part < *old && !(*all < *old)));
  if (!of_part) return match;
  Inherit(reading_.figure(Figure(of - 1)), reading_.figure(Figure(whole)));
  match.item[static_cast<size_t>(Slot::kNew)] = of - 1;
  match.begin = std::min(match.begin, of - 1);
  return match;
}

// "3,102 crore, more than three times the 834 crore of a year ago and 55% higher than the 2,007 crore of
// June": the last is of the first level too.
FrameMatch MovementReader::OfItsMultiple(FrameMatch match) const {
  const int32_t level = match[Slot::kNew];
  if (match.frame != "times.and.pct.above" || level < 2) return match;
  size_t times = static_cast<size_t>(level) - 1;
  if (line_.tags[times] == '_') --times;
  if (!TagSet("XF").Has(line_.tags[times])) return match;
  const size_t first = line_.tags.find_last_of("MQN", times);
  if (first == std::string::npos) return match;
  match.item[static_cast<size_t>(Slot::kNew)] = static_cast<int32_t>(first);
  match.begin = static_cast<int32_t>(first);
  return match;
}

// Two levels that can be set against each other; a bare one takes the other's unit.
bool MovementReader::TakeLevels(const FrameMatch& match) {
  const int32_t newer = match[Slot::kNew], older = match[Slot::kOld], cue = match[Slot::kCue];
  reckoner::Figure& to = reading_.figure(Figure(newer));
  reckoner::Figure& from = reading_.figure(Figure(older));
  if (!Comparable(to, from) || IsChange(older)) return false;
  const int32_t first = std::min(newer, older), second = std::max(newer, older);
  // "From 4.8bn in 2023, sales climbed to 5.1bn": its series stands between.
  const bool between = older < cue && cue < newer;
  const int32_t apart = between || match.frame == kFromItsThing ? cue : first;
  if (SaysEstimate(first, second) || IsAside(older) || OtherThing(apart, second)) return false;
  // "to 150,000 from 9,000, pushing exports up 45.3 pct": the percentage is another's.
  if (match.has(Slot::kPct) && match[Slot::kPct] > second) {
    const std::string_view between =
        std::string_view(line_.tags)
            .substr(static_cast<size_t>(second), static_cast<size_t>(match[Slot::kPct] - second));
    if (Words(second, match[Slot::kPct]) > 4 || between.find('S') != std::string_view::npos) return false;
  }
  if (match.has(Slot::kPct) && match[Slot::kPct] > second && OtherBase(match)) return false;
  // "up 12.5 cents at 6.705 dlrs from a high of 6.75": a change since yesterday, a level of this morning.
  // "$2,967, 40% below its peak of $4,955" is counted from it.
  const int32_t change = match.has(Slot::kPct) ? match[Slot::kPct] : match[Slot::kDelta];
  const bool from_it = newer < change && change < cue && cue < older;
  if (change >= 0 && !from_it && IsExtreme(older)) return false;
  if (TurnsRound(match.begin - 1, first, second)) return false;
  Inherit(from, to);
  Inherit(to, from);
  return true;
}

// "up 5 cents to 75 cents from 70": the change by its size, in points or with its percentage beside it.
bool MovementReader::TakeDelta(const FrameMatch& match, Movement& movement) {
  const Item& item = line_.items[static_cast<size_t>(match[Slot::kDelta])];
  reckoner::Figure& delta = reading_.figure(item.figure);
  // "dropped 6 points to 38%": percentage points.
  if (delta.unit == "point" && movement.newer >= 0 &&
      reading_.figure(movement.newer).kind == FigureKind::kPercent) {
    delta.kind = FigureKind::kPoints;
    delta.unit = "percentage_point";
  }
  if (delta.kind == FigureKind::kPoints) {
    movement.points = item.figure;
  } else {
    if (movement.newer >= 0 && !Comparable(delta, reading_.figure(movement.newer))) return false;
    movement.delta = item.figure;
    if (movement.newer >= 0) Inherit(reading_.figure(movement.newer), delta);
    if (movement.older >= 0) Inherit(reading_.figure(movement.older), delta);
  }
  for (const Aside& aside : item.asides) {
    if (reading_.figure(aside.figure).kind == FigureKind::kPercent) movement.percent = aside.figure;
  }
  // "up 13 cents at 6.785 dlrs from 6.84": of one day's trade, when it fits in nothing.
  const bool first = match[Slot::kDelta] < match[Slot::kOld];
  if (first && movement.older >= 0 && movement.delta >= 0 && Quoted(match[Slot::kNew]) &&
      !FitsDifference(reading_.figure(movement.newer), reading_.figure(movement.older),
                      reading_.figure(movement.delta))) {
    return false;
  }
  return true;
}

}  // namespace reckoner
