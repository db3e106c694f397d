// A sentence that sets its figures against the one before it: see movement.h.
#include <algorithm>
#include <iterator>
#include <string>

#include "extractors/claims/fits.h"
#include "extractors/claims/movement.h"
#include "extractors/claims/tag_set.h"

namespace reckoner {

// The item of the last level in the sentence before, or -1.
int32_t MovementReader::LastLevelBefore() const {
  if (line_index_ == 0) return -1;
  const std::vector<Item>& items = reading_.lines[static_cast<size_t>(line_index_) - 1].items;
  for (auto i = static_cast<int32_t>(items.size()) - 1; i >= 0; --i) {
    const Item& item = items[static_cast<size_t>(i)];
    if (item.figure < 0 || !TagSet("MQNP").Has(item.tag)) continue;
    const int32_t fact = reading_.fact_of[static_cast<size_t>(item.figure)];
    const bool level = fact < 0 || (reading_.facts[static_cast<size_t>(fact)].measure == Measure::kLevel &&
                                    !reading_.facts[static_cast<size_t>(fact)].base);
    return level ? i : -1;
  }
  return -1;
}

namespace {

// Within a factor of three: "12.4 percent of output of 392 billion" is nothing that 45.3 billion rose to.
bool IsOfItsSize(const Figure& to, const Figure& from) {
  const auto three = [](const Figure& figure) {
    return Decimal::Multiply(figure.value->Abs(), Decimal::FromInt(3)).value_or(figure.value->Abs());
  };
  return to.value->Abs() <= three(from) && from.value->Abs() <= three(to);
}

}  // namespace

// "Spending reached 48.6 billion. It was 45.3 billion the year before, an increase of 7.3%.": the only level
// of its unit in the sentence before, or the one that the percentage fits; -1 for none.
int32_t MovementReader::LevelBefore(const FrameMatch& match) const {
  static constexpr std::string_view kEarlier[] = {
      "the year before",   "a year before",    "a year earlier",  "a year ago",        "last year",
      "the previous year", "the month before", "a month earlier", "the previous month"};
  const Item& old = line_.items[static_cast<size_t>(match[Slot::kOld])];
  const std::string_view period =
      reading_.lower(line_.items[static_cast<size_t>(match[Slot::kOld]) + 1].span);
  if (line_index_ == 0 || std::none_of(std::begin(kEarlier), std::end(kEarlier),
                                       [&](std::string_view word) { return period.ends_with(word); }))
    return -1;
  const std::vector<Item>& items = reading_.lines[static_cast<size_t>(line_index_) - 1].items;
  const reckoner::Figure& from = reading_.figure(old.figure);
  int32_t found = -1, levels = 0;
  for (size_t i = 0; i < items.size(); ++i) {
    if (items[i].figure < 0 || !TagSet("MQNP").Has(items[i].tag)) continue;
    const reckoner::Figure& to = reading_.figure(items[i].figure);
    const int32_t fact = reading_.fact_of[static_cast<size_t>(items[i].figure)];
    const bool level = fact < 0 || (reading_.facts[static_cast<size_t>(fact)].measure == Measure::kLevel &&
                                    !reading_.facts[static_cast<size_t>(fact)].base);
    if (!level || to.role == FigureRole::kChange || !Comparable(to, from) || !IsOfItsSize(to, from)) continue;
    ++levels;
    const bool fits =
        match.has(Slot::kPct) && FitsPercent(to, from, reading_.figure(Figure(match[Slot::kPct])));
    if (found < 0 || fits) found = static_cast<int32_t>(i);
    if (fits) return found;
  }
  return levels == 1 ? found : -1;
}

// "The index stood at 124.9. That compared with 122.3 a year earlier.": the base of the sentence before. What
// moved there may have moved from another time; that it fits shows that it didn't.
bool MovementReader::Back(const FrameMatch& match) {
  const Item& that = line_.items[static_cast<size_t>(match.begin)];
  const std::vector<SeriesKey>& keys = reading_.series[static_cast<size_t>(line_index_)];
  if (that.series < 0 || !keys[static_cast<size_t>(that.series)].anaphor) return false;
  const bool was = match.frame.starts_with("that.was.");
  const int32_t level = was ? LevelBefore(match) : LastLevelBefore();
  if (level < 0) return false;
  const Item& newer = reading_.lines[static_cast<size_t>(line_index_) - 1].items[static_cast<size_t>(level)];
  reckoner::Figure& to = reading_.figure(newer.figure);
  reckoner::Figure& from = reading_.figure(Figure(match[Slot::kOld]));
  if (!Comparable(to, from) || SaysEstimate(match.begin, match[Slot::kOld])) return false;
  Inherit(from, to);
  const std::string& tags = reading_.lines[static_cast<size_t>(line_index_) - 1].tags;
  const size_t series = tags.rfind('S', static_cast<size_t>(level));
  const Item* const named =
      series == std::string::npos ? nullptr : &reading_.item(line_index_ - 1, static_cast<int32_t>(series));
  reading_.Note({.figure = newer.figure,
                 .line = line_index_ - 1,
                 .item = level,
                 .subject_item = level,
                 .series = named == nullptr ? -1 : named->series});
  Movement movement{.rule = match.frame,
                    .line = line_index_,
                    .begin = match.begin,
                    .end = match.end,
                    .newer = newer.figure,
                    .older = Figure(match[Slot::kOld]),
                    .percent = Figure(match[Slot::kPct])};
  if (match.has(Slot::kCue)) {
    movement.direction = line_.items[static_cast<size_t>(match[Slot::kCue])].direction;
    movement.cue = line_.items[static_cast<size_t>(match[Slot::kCue])].span;
  }
  for (const Movement& before : reading_.movements) {
    if (movement.percent >= 0 || before.line != line_index_ - 1 || before.newer != newer.figure ||
        before.older >= 0 || before.percent < 0)
      continue;
    if (!FitsPercent(to, from, reading_.figure(before.percent))) continue;
    movement.percent = before.percent;
    movement.direction = before.direction;
    movement.cue = before.cue;
  }
  Record(std::move(movement), match);
  return true;
}

}  // namespace reckoner
