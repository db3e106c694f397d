// What a match that holds leaves in the reading: see movement.h.
#include "extractors/claims/fits.h"
#include "extractors/claims/movement.h"

namespace reckoner {

void MovementReader::Settle(reckoner::Figure& figure, FigureRole role, Direction direction) {
  if (figure.role == FigureRole::kOther || role == FigureRole::kChange) figure.role = role;
  if (direction != Direction::kNone) figure.direction = direction;
}

void MovementReader::Take(int32_t item, Slot slot) {
  if (item >= 0) taken_[static_cast<size_t>(item)] = static_cast<int8_t>(slot);
}

void MovementReader::Record(Movement movement, const FrameMatch& match) {
  const int32_t index = static_cast<int32_t>(reading_.movements.size());
  auto note = [&](Slot slot, Measure measure, FigureRole role, bool base) {
    const int32_t item = match[slot];
    if (item < 0 || Figure(item) < 0) return;  // nothing there, or words that are no figure
    Take(item, slot);
    if (Figure(item) < 0) return;  // a word: "in half"
    Settle(reading_.figure(Figure(item)), role,
           role == FigureRole::kChange ? movement.direction : Direction::kNone);
    reading_.Note({.figure = Figure(item),
                   .line = line_index_,
                   .item = item,
                   .measure = measure,
                   .base = base,
                   .movement = index,
                   .subject_item = movement.begin});
  };
  note(Slot::kNew, Measure::kLevel, FigureRole::kLevel, false);
  note(Slot::kOld, Measure::kLevel, FigureRole::kLevel, true);
  note(Slot::kPct, Measure::kGrowth, FigureRole::kChange, false);
  note(Slot::kDelta, Measure::kChange, FigureRole::kChange, false);
  note(Slot::kFactor, Measure::kGrowth, FigureRole::kChange, false);
  // "up 24.6 billion, or 1.3%": what stands aside of a change is one too.
  const int32_t change = match.has(Slot::kDelta) ? match[Slot::kDelta] : match[Slot::kPct];
  for (const int32_t figure : {movement.percent, movement.delta}) {
    if (change < 0 || figure < 0 || reading_.fact_of[static_cast<size_t>(figure)] >= 0) continue;
    Settle(reading_.figure(figure), FigureRole::kChange, movement.direction);
    reading_.Note({.figure = figure,
                   .line = line_index_,
                   .item = change,
                   .measure = figure == movement.percent ? Measure::kGrowth : Measure::kChange,
                   .movement = index,
                   .subject_item = movement.begin});
  }
  reading_.movements.push_back(movement);
  RecordAsides(movement, match);
  last_ = index;
  last_end_ = match.end;
}

// "24 mln dlrs, or 96 cts a share, from 17.4 mln dlrs, or 70 cts a share": the asides moved likewise.
void MovementReader::RecordAsides(const Movement& movement, const FrameMatch& match) {
  if (!match.has(Slot::kNew) || !match.has(Slot::kOld) || movement.direction == Direction::kNone) return;
  for (const Aside& newer : line_.items[static_cast<size_t>(match[Slot::kNew])].asides) {
    for (const Aside& older : line_.items[static_cast<size_t>(match[Slot::kOld])].asides) {
      if (newer.kind != Aside::kOr || older.kind != Aside::kOr) continue;
      const reckoner::Figure& to = reading_.figure(newer.figure);
      const reckoner::Figure& from = reading_.figure(older.figure);
      if (!Comparable(to, from) || to.unit != from.unit) continue;
      reading_.movements.push_back({.rule = "aside",
                                    .line = line_index_,
                                    .begin = match.begin,
                                    .end = match.end,
                                    .cue_item = movement.cue_item,
                                    .newer = newer.figure,
                                    .older = older.figure,
                                    .direction = movement.direction,
                                    .cue = movement.cue});
    }
  }
}

// "rose to 9.10 euros from 8.75 euros, or 4%"; "or 4% of sales", and one that each level has, are no changes.
int32_t MovementReader::PercentBehind(int32_t newer, int32_t older) const {
  const bool rates = newer < 0 || reading_.figure(Figure(newer)).kind == FigureKind::kPercent;
  return rates || OrAside(newer) >= 0 ? -1 : OrPercent(older);
}

// "…, or 13.6%", behind a level; not "…, or 13.6% of sales".
int32_t MovementReader::OrPercent(int32_t item) const {
  const auto behind = static_cast<size_t>(item) + 1;
  const bool share = behind < line_.tags.size() && (line_.tags[behind] == 'o' || line_.tags[behind] == 'x');
  return share ? -1 : OrAside(item);
}

int32_t MovementReader::OrAside(int32_t item) const {
  for (const Aside& aside : line_.items[static_cast<size_t>(item)].asides)
    if (aside.kind == Aside::kOr && reading_.figure(aside.figure).kind == FigureKind::kPercent)
      return aside.figure;
  return -1;
}

}  // namespace reckoner
