// Productions of the frame table other than "move": see movement.h.
#include "extractors/claims/fits.h"
#include "extractors/claims/movement.h"
#include "extractors/claims/tag_set.h"

namespace reckoner {

// "rose by 310,000 to 5.4 million in November, an increase of 6.1%": the percentage of the movement before
// it.
bool MovementReader::More(const FrameMatch& match) {
  if (last_ < 0 || last_end_ != match.begin) return false;
  Movement& last = reading_.movements[static_cast<size_t>(last_)];
  const Item& cue = line_.items[static_cast<size_t>(match[Slot::kCue])];
  if (last.newer < 0 || last.percent >= 0 || last.points >= 0 || last.factor >= 0 || last.factor_number)
    return false;
  if (last.delta < 0 && last.older < 0) return false;
  if (cue.direction != last.direction || reading_.figure(last.newer).kind == FigureKind::kPercent)
    return false;
  const size_t behind = static_cast<size_t>(match.end);
  if (behind < line_.items.size() && TagSet("fchio").Has(line_.tags[behind]))
    return false;  // "an increase of 6.1% in the number of flights"
  const reckoner::Figure& percent = reading_.figure(Figure(match[Slot::kPct]));
  // "… 60 points to 2,940, down 4.5% from last Friday", "…, up 9% this year": it may be counted from another
  // time.
  const bool dated = behind < line_.items.size() && line_.tags[behind] == 'D';
  if ((dated || cue.tag == 'u') &&
      (last.older < 0 || !FitsPercent(reading_.figure(last.newer), reading_.figure(last.older), percent)))
    return false;
  last.percent = Figure(match[Slot::kPct]);
  last.end = match.end;
  Take(match[Slot::kPct], Slot::kPct);
  Settle(reading_.figure(last.percent), FigureRole::kChange, cue.direction);
  reading_.Note({.figure = last.percent,
                 .line = line_index_,
                 .item = match[Slot::kPct],
                 .measure = Measure::kGrowth,
                 .movement = last_,
                 .subject_item = last.begin});
  last_end_ = match.end;
  return true;
}

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

// A second base for the level before it: "… and from 14.65 billion in January".
bool MovementReader::Base(const FrameMatch& match) {
  if (last_ < 0 || last_end_ != match.begin) return false;
  const Movement last = reading_.movements[static_cast<size_t>(last_)];
  if (last.newer < 0) return false;
  // "That compared with 251.9 in December, 265.5 in January and …": a list of bases and nothing else.
  const int32_t its = reading_.fact_of[static_cast<size_t>(last.newer)];
  if (match.frame == "then.comma.base" &&
      (its < 0 || reading_.facts[static_cast<size_t>(its)].line == line_index_))
    return false;
  reckoner::Figure& to = reading_.figure(last.newer);
  reckoner::Figure& from = reading_.figure(Figure(match[Slot::kOld]));
  if (!Comparable(to, from) || SaysEstimate(match.begin, match[Slot::kOld])) return false;
  Inherit(from, to);
  Record({.rule = match.frame,
          .line = line_index_,
          .begin = last.begin,
          .end = match.end,
          .cue_item = last.cue_item,
          .newer = last.newer,
          .older = Figure(match[Slot::kOld]),
          .percent = Figure(match[Slot::kPct]),
          .direction = match.has(Slot::kCue) ? line_.items[static_cast<size_t>(match[Slot::kCue])].direction
                                             : Direction::kNone,
          .cue = match.has(Slot::kCue) ? line_.items[static_cast<size_t>(match[Slot::kCue])].span : Span()},
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
  int32_t percent = Figure(match[Slot::kPct]), delta = Figure(match[Slot::kDelta]);
  // "down 1.2%, or 480 points, at 39,100", "settled $1.38, or 2.13%, lower at $63.51"
  const int32_t change = match.has(Slot::kPct) ? match[Slot::kPct] : match[Slot::kDelta];
  if (match[Slot::kNew] > change && change >= 0) {
    const reckoner::Figure& level = reading_.figure(Figure(match[Slot::kNew]));
    for (const Aside& aside : line_.items[static_cast<size_t>(change)].asides) {
      const reckoner::Figure& size = reading_.figure(aside.figure);
      if (aside.kind == Aside::kRevised) continue;
      if (percent < 0 && size.kind == FigureKind::kPercent)
        percent = aside.figure;
      else if (delta < 0 && size.kind != FigureKind::kPercent && Comparable(size, level))
        delta = aside.figure;
    }
  }
  Record({.rule = match.frame,
          .line = line_index_,
          .begin = match.begin,
          .end = match.end,
          .cue_item = match[Slot::kCue],
          .newer = Figure(match[Slot::kNew]),
          .percent = percent,
          .delta = delta,
          .direction = cue.direction,
          .cue = cue.span},
         match);
  return true;
}

// The movement before, where its verb goes on in this match.
const Movement* MovementReader::SharesVerb(const FrameMatch& match) const {
  if (last_ < 0 || last_end_ != match.begin) return nullptr;
  const Movement& last = reading_.movements[static_cast<size_t>(last_)];
  return last.percent >= 0 && (last.cue_item >= 0 || last.rule.starts_with("then.gap")) ? &last : nullptr;
}

// "Exports grew 6% and imports 1.5%": the verb is shared.
bool MovementReader::Gap(const FrameMatch& match) {
  const Movement* const last = SharesVerb(match);
  if (last == nullptr) return false;
  // "operating profit up 7.8%; margin 13.5%": a level, where the thing is a percentage itself
  for (int32_t i = match.begin; i < match[Slot::kPct]; ++i) {
    const int32_t series = line_.items[static_cast<size_t>(i)].series;
    if (line_.tags[static_cast<size_t>(i)] != 'S') continue;
    const SeriesKey& key = reading_.series[static_cast<size_t>(line_index_)][static_cast<size_t>(series)];
    if (key.percent_level && key.measure != Measure::kGrowth) return false;
  }
  Record({.rule = match.frame,
          .line = line_index_,
          .begin = match.begin,
          .end = match.end,
          .newer = Figure(match[Slot::kNew]),
          .percent = Figure(match[Slot::kPct]),
          .direction = last->direction,
          .cue = last->cue},
         match);
  return true;
}

// The percentage of `match` as another growth by the verb of `last`.
void MovementReader::RecordGrowth(const FrameMatch& match, const Movement& last) {
  Record({.rule = match.frame,
          .line = line_index_,
          .begin = match.begin,
          .end = match.end,
          .cue_item = last.cue_item,
          .percent = Figure(match[Slot::kPct]),
          .direction = last.direction,
          .cue = last.cue},
         match);
}

// "CPI rose 0.4% m/m and 2.9% y/y", "0.3% from January and 4% from a year earlier": one verb, counted from
// two times.
bool MovementReader::Again(const FrameMatch& match) {
  const Movement* const last = SharesVerb(match);
  if (last == nullptr || last->newer >= 0 || last->direction == Direction::kNone) return false;
  const auto behind = static_cast<size_t>(match[Slot::kPct]) + 1;
  if (behind >= line_.items.size()) return false;
  const Item& time = line_.items[behind];
  static constexpr std::string_view kTimes[] = {
      "y/y", "m/m", "q/q", "yoy", "mom", "year-on-year", "month-on-month", "year-over-year"};
  if (time.tag != 'D' && std::none_of(std::begin(kTimes), std::end(kTimes), [&](std::string_view word) {
        return reading_.lower(time.span).starts_with(word);
      }))
    return false;
  RecordGrowth(match, *last);
  return true;
}

// "rose 0.2%, compared with 0.3% a year earlier": the growth of another time, by the same verb.
bool MovementReader::Before(const FrameMatch& match) {
  const Movement* const last = SharesVerb(match);
  if (last == nullptr || last->newer >= 0 || last->older >= 0 || last->direction == Direction::kNone)
    return false;
  // "… compared with a 0.3% rise", "compared with an expected 0.3%": only a bare figure is read so.
  const int32_t before = match[Slot::kPct] - 1;
  if (line_.tags[static_cast<size_t>(before)] == '_') {
    const std::string_view words = reading_.lower(line_.items[static_cast<size_t>(before)].span);
    if (words != "the" && words != "just" && words != "only" && words != "a revised") return false;
  }
  RecordGrowth(match, *last);
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
