// Frames that lean on the movement right before them ("then.…" in frames.tsv): see movement.h.
#include <algorithm>
#include <utility>

#include "extractors/claims/fits.h"
#include "extractors/claims/leaned_keys.h"
#include "extractors/claims/movement.h"
#include "extractors/claims/subject_words.h"
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
  // "and those from the United States 9.4%" came from there
  const size_t named = line_.tags.find_last_of("fch", static_cast<size_t>(match[Slot::kOld]));
  if (named != std::string::npos && named > static_cast<size_t>(match.begin)) {
    const std::string_view word = reading_.lower(line_.items[named - 1].span);
    if (word == "those" || word == "that") return false;
  }
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
  // "MARA lost 4.1%, Riot 3.6%", "… and Dacia's 12.2% to 157,992"; "… and Germany 2%" is of a place
  if (match.frame.starts_with("then.gap.name")) {
    const Item& name = line_.items[static_cast<size_t>(match[Slot::kPct]) - 1];
    if (name.words > 4 || last->direction == Direction::kNone || !IsName(reading_, name.span)) return false;
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

// "Prices rose 1.9% to £294,000 in England, in Wales by 3.4% to £211,000": the verb goes on for a part of the
// thing. Without "by" only where a place is named: "in line with the 3% …".
bool MovementReader::Place(const FrameMatch& match) {
  if (last_ < 0 || last_end_ != match.begin) return false;
  const Movement& last = reading_.movements[static_cast<size_t>(last_)];
  const bool alike =
      (match.has(Slot::kPct) ? last.percent : last.delta) >= 0 && (!match.has(Slot::kNew) || last.newer >= 0);
  const auto in = static_cast<int32_t>(line_.tags.find_first_of("hifot", static_cast<size_t>(match.begin)));
  if (match.frame == "then.place.those.to") {
    const std::string_view word = reading_.lower(line_.items[static_cast<size_t>(in) - 1].span);
    if (word != "those" && word != "that") return false;
  }
  const bool by = line_.tags.find('b', static_cast<size_t>(in)) <
                  static_cast<size_t>(std::max(match[Slot::kPct], match[Slot::kDelta]));
  if (!alike || last.direction == Direction::kNone) return false;
  if (!by && AreaAt(reading_, line_.items[static_cast<size_t>(in) + 1].span) == nullptr) return false;
  if (match.has(Slot::kNew) &&
      !Comparable(reading_.figure(Figure(match[Slot::kNew])), reading_.figure(last.newer)))
    return false;
  Movement movement{.rule = match.frame,
                    .line = line_index_,
                    .begin = match.begin,
                    .end = match.end,
                    .cue_item = last.cue_item,
                    .newer = Figure(match[Slot::kNew]),
                    .percent = Figure(match[Slot::kPct]),
                    .delta = Figure(match[Slot::kDelta]),
                    .direction = last.direction,
                    .cue = last.cue};
  TakeOther(match, movement);
  Record(std::move(movement), match);
  return true;
}

}  // namespace reckoner
