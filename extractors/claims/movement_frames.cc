// Productions of the frame table other than "move": see movement.h.
#include <utility>

#include "extractors/claims/fits.h"
#include "extractors/claims/movement.h"
#include "extractors/claims/tag_set.h"

namespace reckoner {
namespace {

// What a change can be told in beside its percentage: "3%, or 2.4 million"; not "12%, or 77 cents a share".
bool IsAmount(const Figure& figure) {
  const bool counted = figure.kind == FigureKind::kMoney || figure.kind == FigureKind::kCount ||
                       figure.kind == FigureKind::kQuantity || figure.kind == FigureKind::kNumber;
  return counted && figure.unit.find('/') == std::string::npos;
}

}  // namespace

// "Net 5.9 mln vs 4.5 mln": two levels, no word for the movement.
bool MovementReader::Pair(const FrameMatch& match) {
  const int32_t newer = match[Slot::kNew], older = match[Slot::kOld];
  reckoner::Figure& to = reading_.figure(Figure(newer));
  reckoner::Figure& from = reading_.figure(Figure(older));
  if (!Comparable(to, from) || IsChange(newer) || IsChange(older) || SaysEstimate(newer, older)) return false;
  Inherit(from, to);
  Inherit(to, from);
  Record({.rule = match.frame,
          .line = line_index_,
          .begin = match.begin,
          .end = match.end,
          .newer = Figure(newer),
          .older = Figure(older)},
         match);
  return true;
}

// "rose by 26.9% to EUR 105.8 (83.4) million": the year before in brackets.
bool MovementReader::BracketBase(const FrameMatch& match) {
  if (!match.has(Slot::kNew) || !match.has(Slot::kCue)) return false;
  const Item& level = line_.items[static_cast<size_t>(match[Slot::kNew])];
  for (const Aside& aside : level.asides) {
    reckoner::Figure& from = reading_.figure(aside.figure);
    const reckoner::Figure& to = reading_.figure(level.figure);
    if (aside.kind != Aside::kBracket || !Comparable(from, to) || from.kind == FigureKind::kPercent) continue;
    if (from.unit != to.unit && !from.unit.empty()) continue;
    const Item& cue = line_.items[static_cast<size_t>(match[Slot::kCue])];
    // "cover of up to $500 ($1,000 abroad)": a limit, not a rise.
    if (to.bound == Bound::kAtMost && !match.has(Slot::kPct) && reading_.lower(cue.span) == "up") continue;
    Inherit(from, to);
    Record({.rule = "bracket.base",
            .line = line_index_,
            .begin = match.begin,
            .end = match.end,
            .cue_item = match[Slot::kCue],
            .newer = level.figure,
            .older = aside.figure,
            .percent = Figure(match[Slot::kPct]),
            .direction = cue.direction,
            .cue = cue.span},
           match);
    return true;
  }
  return false;
}

// The other form of a change that is told twice: "down 1.2%, or 480 points, at 39,100", "settled $1.38, or
// 2.13%, lower at $63.51", "fell by 158,000 people, or 6.1%"; not "… or 6.1% of the labour force".
void MovementReader::TakeOther(const FrameMatch& match, Movement& movement) const {
  const int32_t change = match.has(Slot::kPct) ? match[Slot::kPct] : match[Slot::kDelta];
  if (change < 0) return;
  const bool reached = match[Slot::kNew] > change;
  const auto behind = static_cast<size_t>(change) + 1;
  const bool of_other = behind < line_.tags.size() && line_.tags[behind] == 'o';
  if (!reached && (match.has(Slot::kNew) || of_other)) return;
  for (const Aside& aside : line_.items[static_cast<size_t>(change)].asides) {
    const reckoner::Figure& size = reading_.figure(aside.figure);
    if (aside.kind == Aside::kRevised || (!reached && aside.kind != Aside::kOr)) continue;
    const bool counts = reached ? Comparable(size, reading_.figure(movement.newer)) : IsAmount(size);
    if (movement.percent < 0 && size.kind == FigureKind::kPercent)
      movement.percent = aside.figure;
    else if (movement.delta < 0 && size.kind != FigureKind::kPercent && counts)
      movement.delta = aside.figure;
  }
}

bool MovementReader::Growth(const FrameMatch& match) {
  if (match.has(Slot::kNew)) {
    // "fell by 9.9%, with shipments down 46%": what moved already, or moved as another thing, is no level of
    // this.
    const reckoner::Figure& level = reading_.figure(Figure(match[Slot::kNew]));
    if (level.kind == FigureKind::kPercent && level.role == FigureRole::kChange) return false;
    if (match[Slot::kCue] > match[Slot::kNew] && OtherThing(match[Slot::kNew], match[Slot::kCue]))
      return false;
  }
  if (BracketBase(match)) return true;
  const Item& cue = line_.items[static_cast<size_t>(match[Slot::kCue])];
  // "70% goes to advanced processes": which way, no verb says
  if (match.has(Slot::kPct) && !match.has(Slot::kNew) && cue.direction == Direction::kNone) return false;
  // "Smallholders, who grow about 60% of the leaf": a share of what is grown.
  const auto behind = static_cast<size_t>(match[Slot::kPct]) + 1;
  const bool of_it = match.has(Slot::kPct) && behind < line_.tags.size() && line_.tags[behind] == 'o';
  if (of_it && reading_.lower(cue.span).starts_with("gr") && cue.tag == 'v' && cue.sense == Sense::kMagnitude)
    return false;
  // "57% reported a decline, 29% an increase": that many of those asked.
  if (cue.sense == Sense::kNoun && match[Slot::kCue] == match[Slot::kPct] + 2) {
    const std::string_view between =
        reading_.lower(line_.items[static_cast<size_t>(match[Slot::kCue]) - 1].span);
    if (between == "a" || between == "an" || between == "no") return false;
  }
  // "smaller parties the remaining 25.5%": an adjective of the words behind it.
  if (cue.tag == 'u' && reading_.text(cue.span).ends_with("er") && match[Slot::kPct] > match[Slot::kCue] &&
      Words(match[Slot::kCue], match[Slot::kPct]) > 1)
    return false;
  Movement movement{.rule = match.frame,
                    .line = line_index_,
                    .begin = match.begin,
                    .end = match.end,
                    .cue_item = match[Slot::kCue],
                    .newer = Figure(match[Slot::kNew]),
                    .percent = Figure(match[Slot::kPct]),
                    .delta = Figure(match[Slot::kDelta]),
                    .direction = cue.direction,
                    .cue = cue.span};
  TakeOther(match, movement);
  Record(std::move(movement), match);
  return true;
}

bool MovementReader::Level(const FrameMatch& match) {
  if (BracketBase(match)) return true;
  const Item& item = line_.items[static_cast<size_t>(match[Slot::kNew])];
  Settle(reading_.figure(item.figure), FigureRole::kLevel, Direction::kNone);
  reading_.Note({.figure = item.figure,
                 .line = line_index_,
                 .item = match[Slot::kNew],
                 .subject_item = match.begin,
                 .stated = true});
  Take(match[Slot::kNew], Slot::kNew);
  return true;
}

}  // namespace reckoner
