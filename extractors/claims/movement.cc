#include "extractors/claims/movement.h"

#include <algorithm>
#include <array>
#include <utility>

#include "extractors/claims/fits.h"
#include "extractors/claims/phrases.h"
#include "extractors/claims/relations.h"

namespace reckoner {
namespace {

constexpr int kMaxGapWords = 14;    // between two figures of one movement
constexpr int kMaxCueGapWords = 9;  // between the verb and its next figure
const std::vector<std::string_view> kEstimates = {
    "estimate", "estimates", "estimated", "expected",  "expectation", "expectations", "forecast", "forecasts",
    "analysts", "consensus", "predicted", "projected", "target",      "targets",      "budgeted", "planned"};
const std::vector<std::string_view> kGains = {"profit", "profits", "surplus", "income", "earnings", "gain"};
const std::vector<std::string_view> kLosses = {"loss", "losses", "deficit", "shortfall"};

// A figure read as a fall, rise, … says so itself.
void Settle(Figure& figure, FigureRole role, Direction direction) {
  if (figure.role == FigureRole::kOther || role == FigureRole::kChange) figure.role = role;
  if (direction != Direction::kNone) figure.direction = direction;
}

// "rose by a third" is a factor of 4/3. None where the words leave more room than a factor's: hedges, and
// what is left after most of it went.
std::optional<Decimal> FactorOf(const Figure& fraction, Direction direction) {
  if (!fraction.value || fraction.bound != Bound::kExact || direction == Direction::kNone)
    return std::nullopt;
  const auto factor = direction == Direction::kUp ? Decimal::Add(Decimal::FromInt(1), *fraction.value)
                                                  : Decimal::Subtract(Decimal::FromInt(1), *fraction.value);
  if (!factor || *factor < *Decimal::Make(5, -1)) return std::nullopt;
  return factor;
}

}  // namespace

int32_t Reading::Note(Fact fact) {
  int32_t& index = fact_of[static_cast<size_t>(fact.figure)];
  if (index < 0) {
    index = static_cast<int32_t>(facts.size());
    facts.push_back(fact);
  }
  return index;
}

std::pair<size_t, size_t> Reading::FactsNear(int32_t line, int32_t reach) const {
  auto before = [](const Fact& fact, int32_t at) { return fact.line < at; };
  const auto begin = std::lower_bound(facts.begin(), facts.end(), line - reach, before);
  const auto end = std::lower_bound(begin, facts.end(), line + reach + 1, before);
  return {static_cast<size_t>(begin - facts.begin()), static_cast<size_t>(end - facts.begin())};
}

MovementReader::MovementReader(Reading& reading, int32_t line)
    : reading_(reading),
      line_(reading.lines[static_cast<size_t>(line)]),
      line_index_(line),
      taken_(line_.items.size(), -1) {}

bool MovementReader::Accept(const FrameMatch& match) {
  for (size_t slot = 0; slot < kSlots; ++slot) {
    if (match.item[slot] >= 0 && !Free(match.item[slot], static_cast<Slot>(slot))) return false;
  }
  if (!Close(match)) return false;
  if (match.production == "move") return Move(match);
  if (match.production == "pair") return Pair(match);
  if (match.production == "base") return Base(match);
  if (match.production == "growth") return Growth(match);
  if (match.production == "level") return Level(match);
  if (match.production == "gap") return Gap(match);
  if (match.production == "more") return More(match);
  if (!ReadRelation(reading_, line_index_, match)) return false;
  for (size_t slot = 0; slot < kSlots; ++slot) Take(match.item[slot], static_cast<Slot>(slot));
  return true;
}

int32_t MovementReader::Figure(int32_t item) const {
  return item < 0 ? -1 : line_.items[static_cast<size_t>(item)].figure;
}

// A figure takes one role; the new level may be set against several bases.
bool MovementReader::Free(int32_t item, Slot slot) const {
  const int8_t taken = taken_[static_cast<size_t>(item)];
  return taken < 0 || (taken == static_cast<int8_t>(slot) && (slot == Slot::kNew || slot == Slot::kCue));
}

void MovementReader::Take(int32_t item, Slot slot) {
  if (item >= 0) taken_[static_cast<size_t>(item)] = static_cast<int8_t>(slot);
}

int MovementReader::Words(int32_t from, int32_t to) const {
  int words = 0;
  for (int32_t i = from + 1; i < to; ++i) words += line_.items[static_cast<size_t>(i)].words;
  return words;
}

// The captured items stand near enough to speak of one thing.
bool MovementReader::Close(const FrameMatch& match) const {
  std::array<int32_t, kSlots> order = match.item;
  std::sort(order.begin(), order.end());
  int32_t before = -1;
  for (int32_t item : order) {
    if (item < 0) continue;
    if (before >= 0) {
      const int limit = before == match[Slot::kCue] ? kMaxCueGapWords : kMaxGapWords;
      if (Words(before, item) > limit) return false;
    }
    before = item;
  }
  return true;
}

bool MovementReader::Says(int32_t from, int32_t to, const std::vector<std::string_view>& words) const {
  if (from + 1 >= to) return false;
  const Span span{from < 0 ? line_.sentence.begin : line_.items[static_cast<size_t>(from)].span.end,
                  line_.items[static_cast<size_t>(to)].span.begin};
  if (span.begin >= span.end) return false;
  const Passage& passage = *reading_.mentions.passage;
  for (size_t at = TokenAt(passage, span.begin);
       at < passage.tokens.size() && passage.tokens[at].span.begin < span.end; ++at) {
    const std::string word = AsciiLower(reading_.text(passage.tokens[at].span));
    if (std::find(words.begin(), words.end(), word) != words.end()) return true;
  }
  return false;
}

// "780 people in five countries, up from 310": a count that says where, or over how much, another stands.
bool MovementReader::IsWhere(int32_t item) const {
  static constexpr std::array<std::string_view, 6> kWhere = {"in", "across", "at", "on", "over", "among"};
  const std::vector<Item>& items = line_.items;
  const auto is_count = [](const Item& one) { return one.tag == 'Q' || one.tag == 'M' || one.tag == 'N'; };
  if (items[static_cast<size_t>(item)].tag != 'Q' || item < 2) return false;
  const Passage& passage = *reading_.mentions.passage;
  const size_t at = TokenAt(passage, items[static_cast<size_t>(item)].span.begin);
  if (at == 0) return false;
  const std::string word = AsciiLower(reading_.text(passage.tokens[at - 1].span));
  if (std::find(kWhere.begin(), kWhere.end(), word) == kWhere.end()) return false;
  return is_count(items[static_cast<size_t>(item - 1)]) || is_count(items[static_cast<size_t>(item - 2)]);
}

// "a 10 pct rise" is no level to compare with.
bool MovementReader::IsChange(int32_t item) const {
  const std::vector<Item>& items = line_.items;
  if (items[static_cast<size_t>(item)].tag != 'P') return false;
  for (int32_t before = item - 1; before >= 0 && before > item - 3; --before) {
    const Item& it = items[static_cast<size_t>(before)];
    if (it.tag == 'v' || it.tag == 'u') return true;
    if (it.tag != 'b' && !(it.tag == '_' && it.words <= 2)) break;
  }
  for (size_t next = static_cast<size_t>(item) + 1;
       next < items.size() && next < static_cast<size_t>(item) + 3; ++next) {
    if (items[next].tag == 'v') return true;
    if (items[next].tag != '_' || items[next].words > 2) return false;
  }
  return false;
}

// A series between two items that isn't what the first is of ("stocks of crude").
bool MovementReader::OtherThing(int32_t from, int32_t to) const {
  auto tag = [&](int32_t i) { return i > from && i < to ? line_.tags[static_cast<size_t>(i)] : ' '; };
  for (int32_t i = from + 1; i < to; ++i) {
    if (tag(i) == 'w') return true;
    const bool belongs = i == from + 1 || tag(i - 1) == 'o' || tag(i - 1) == 'i' || tag(i + 1) == 'o';
    if (tag(i) == 'S' && !belongs) return true;
  }
  return false;
}

// "from a high of 6.75"
bool MovementReader::IsExtreme(int32_t item) const {
  const uint32_t end = line_.items[static_cast<size_t>(item)].span.begin;
  const uint32_t begin = end - std::min<uint32_t>(end - line_.sentence.begin, 24);
  const std::string words = AsciiLower(reading_.text({begin, end}));
  return words.ends_with("high of ") || words.ends_with("low of ") || words.ends_with("peak of ") ||
         words.ends_with("trough of ");
}

// "at" stands before a level, not "to".
bool MovementReader::Quoted(int32_t item) const {
  for (int32_t i = item - 1; i >= 0 && i > item - 3; --i) {
    if (line_.tags[static_cast<size_t>(i)] == 'a') return true;
  }
  return false;
}

// "down 76.9 pct, on sales of 804 billion": what stands behind "on" is no base, unless it is a period's.
bool MovementReader::IsAside(int32_t older) const {
  for (int32_t i = older - 1; i >= 0 && line_.items[static_cast<size_t>(i)].figure < 0; --i) {
    const Item& item = line_.items[static_cast<size_t>(i)];
    if (item.tag == 'f' || item.tag == 'c' || item.tag == 't') return false;
    if (item.tag != 'h') continue;
    if (AsciiLower(reading_.text(item.span)) != "on") return false;
    // "a rise of 10% on the 60 million of a year before" is one.
    const Item& next = line_.items[static_cast<size_t>(i) + 1];
    return next.tag != 'D' && !(i + 2 == older && AsciiLower(reading_.text(next.span)) == "the");
  }
  return false;
}

// "to 54 million from 50 million in April, a rise of 12% from a year earlier": the percentage has a base of
// its own.
bool MovementReader::OtherBase(const FrameMatch& match) const {
  const int32_t older = match[Slot::kOld], newer = match[Slot::kNew], percent = match[Slot::kPct];
  const size_t behind = static_cast<size_t>(std::max(percent, match.end - 1)) + 1;
  if (behind >= line_.items.size() || line_.tags[behind] != 'D') return false;
  return older < 0 || !FitsPercent(reading_.figure(Figure(newer)), reading_.figure(Figure(older)),
                                   reading_.figure(Figure(percent)));
}

bool MovementReader::Move(const FrameMatch& match) {
  const int32_t newer = match[Slot::kNew], older = match[Slot::kOld], cue = match[Slot::kCue];
  const bool leans = cue < 0 && !match.has(Slot::kFactor);
  if (leans && (last_ < 0 || last_end_ != match.begin)) return false;
  Movement movement{.rule = match.frame,
                    .line = line_index_,
                    .begin = match.begin,
                    .end = match.end,
                    .cue_item = cue,
                    .newer = Figure(newer),
                    .older = Figure(older),
                    .percent = Figure(match[Slot::kPct]),
                    .factor = Figure(match[Slot::kFactor])};
  if (cue >= 0) {
    movement.direction = line_.items[static_cast<size_t>(cue)].direction;
    movement.cue = line_.items[static_cast<size_t>(cue)].span;
  } else if (leans) {
    const Movement& last = reading_.movements[static_cast<size_t>(last_)];
    movement.direction = last.direction;
    movement.cue = last.cue;
    movement.cue_item = last.cue_item;
  } else {
    movement.cue = line_.items[static_cast<size_t>(match[Slot::kFactor])].span;
  }
  if (movement.percent >= 0 && reading_.figure(movement.percent).kind == FigureKind::kPoints) {
    movement.points = std::exchange(movement.percent, -1);
  }
  // "…, with exports up 3%": a thing of its own between the level and the verb.
  if (newer >= 0 && cue > newer && OtherThing(newer, cue)) return false;
  if (newer >= 0 && cue > newer && IsWhere(newer)) return false;
  if (match.has(Slot::kFactor) && movement.factor < 0)
    movement.factor_number = Decimal::Make(5, -1);  // "in half"
  if (movement.factor >= 0 && reading_.figure(movement.factor).kind == FigureKind::kFraction) {
    movement.factor_number = FactorOf(reading_.figure(movement.factor), movement.direction);
    movement.factor = -1;
  }
  if (older >= 0) {
    reckoner::Figure& to = reading_.figure(movement.newer);
    reckoner::Figure& from = reading_.figure(movement.older);
    if (!Comparable(to, from) || IsChange(older)) return false;
    const int32_t first = std::min(newer, older), second = std::max(newer, older);
    // "From 4.8bn in 2023, sales climbed to 5.1bn": its series stands between.
    const int32_t apart = older < cue && cue < newer ? cue : first;
    if (Says(first, second, kEstimates) || IsAside(older) || OtherThing(apart, second)) return false;
    // "to 150,000 from 9,000, pushing exports up 45.3 pct": the percentage is another's.
    if (match.has(Slot::kPct) && match[Slot::kPct] > second) {
      const std::string_view between =
          std::string_view(line_.tags)
              .substr(static_cast<size_t>(second), static_cast<size_t>(match[Slot::kPct] - second));
      if (Words(second, match[Slot::kPct]) > 4 || between.find('S') != std::string_view::npos) return false;
    }
    if (match.has(Slot::kPct) && match[Slot::kPct] > second && OtherBase(match)) return false;
    // "up 12.5 cents at 6.705 dlrs from a high of 6.75": a change since yesterday, a level of this morning.
    if ((match.has(Slot::kPct) || match.has(Slot::kDelta)) && IsExtreme(older)) return false;
    // A profit after a loss, a surplus after a deficit: the sizes say nothing of the movement.
    if (Says(match.begin - 1, first, kGains) && Says(first, second, kLosses)) return false;
    if (Says(match.begin - 1, first, kLosses) && Says(first, second, kGains)) return false;
    Inherit(from, to);
    Inherit(to, from);
  }
  if (match.has(Slot::kDelta)) {
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
    if (older >= 0 && movement.delta >= 0 && Quoted(newer) &&
        !FitsDifference(reading_.figure(movement.newer), reading_.figure(movement.older),
                        reading_.figure(movement.delta))) {
      return false;
    }
  }
  // "fell to 1.92 from 1.74, a rise of 10.3%": each verb speaks for itself.
  const Item* second =
      match.has(Slot::kSecond) ? &line_.items[static_cast<size_t>(match[Slot::kSecond])] : nullptr;
  if (second != nullptr && movement.direction == Direction::kNone) {
    movement.direction = second->direction;  // "goes from 40 to 44, an increase of 10%"
    movement.cue = second->span;
  } else if (second != nullptr && second->direction != Direction::kNone &&
             second->direction != movement.direction) {
    Movement own = movement;
    own.percent = own.points = own.delta = -1;
    reading_.movements.push_back(own);
    movement.direction = second->direction;
    movement.cue = second->span;
  }
  Record(std::move(movement), match);
  return true;
}

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
  if (behind < line_.items.size() &&
      std::string_view("fchio").find(line_.tags[behind]) != std::string_view::npos)
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
  if (!Comparable(to, from) || IsChange(newer) || IsChange(older) || Says(newer, older, kEstimates))
    return false;
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
  reckoner::Figure& to = reading_.figure(last.newer);
  reckoner::Figure& from = reading_.figure(Figure(match[Slot::kOld]));
  if (!Comparable(to, from) || Says(match.begin, match[Slot::kOld], kEstimates)) return false;
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
    Inherit(from, to);
    const Item& cue = line_.items[static_cast<size_t>(match[Slot::kCue])];
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
  Record({.rule = match.frame,
          .line = line_index_,
          .begin = match.begin,
          .end = match.end,
          .cue_item = match[Slot::kCue],
          .newer = Figure(match[Slot::kNew]),
          .percent = Figure(match[Slot::kPct]),
          .delta = Figure(match[Slot::kDelta]),
          .direction = cue.direction,
          .cue = cue.span},
         match);
  return true;
}

// "Exports grew 6% and imports 1.5%": the verb is shared.
bool MovementReader::Gap(const FrameMatch& match) {
  if (last_ < 0 || last_end_ != match.begin) return false;
  const Movement last = reading_.movements[static_cast<size_t>(last_)];
  if (last.percent < 0 || last.cue_item < 0) return false;
  Record({.rule = match.frame,
          .line = line_index_,
          .begin = match.begin,
          .end = match.end,
          .newer = Figure(match[Slot::kNew]),
          .percent = Figure(match[Slot::kPct]),
          .direction = last.direction,
          .cue = last.cue},
         match);
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

namespace {

// "rose 4% organically to 8.2bn from 7.6bn", "an increase of 2% after inflation": between the figures around
// it, words that measure the percentage otherwise than the printed levels.
bool InOtherTerms(const Reading& reading, const Movement& movement) {
  static constexpr std::string_view kTerms[] = {
      "organic",           "like-for-like",    "comparable",        "underlying",        "constant currenc",
      "constant exchange", "currency-neutral", "currency adjusted", "currency-adjusted", "same-store",
      "real terms",        "inflation",        "annualised",        "annualized",        "annual rate",
      "annual pace",       "seasonally",       "constant price"};
  const int32_t fact = reading.fact_of[static_cast<size_t>(movement.percent)];
  if (fact < 0) return false;
  const TagLine& line = reading.lines[static_cast<size_t>(movement.line)];
  const int32_t at = reading.facts[static_cast<size_t>(fact)].item;
  // What the subject says ("underlying profit") holds for the levels too.
  Span around{line.items[static_cast<size_t>(movement.begin)].span.begin, line.sentence.end};
  for (int32_t i = 0; i < static_cast<int32_t>(line.items.size()); ++i) {
    const Item& item = line.items[static_cast<size_t>(i)];
    if (item.figure < 0 || i == at) continue;
    if (i < at) around.begin = item.span.end;
    if (i > at) {
      around.end = item.span.begin;
      break;
    }
  }
  const std::string words = AsciiLower(reading.text(around));
  const std::string subject = AsciiLower(reading.text({line.sentence.begin, around.begin}));
  return subject.find("organic") != std::string::npos ||
         std::any_of(std::begin(kTerms), std::end(kTerms),
                     [&](std::string_view term) { return words.find(term) != std::string::npos; });
}

}  // namespace

void LinkMovements(const Reading& reading, std::vector<Link>& links) {
  for (const Movement& movement : reading.movements) {
    Link link{.kind = LinkKind::kMovement,
              .rule = movement.rule,
              .direction = movement.direction,
              .cue = movement.cue,
              .premises = movement.premises};
    auto add = [&](TermRole role, int32_t figure) {
      if (figure >= 0) link.terms.push_back({.role = role, .figure = figure});
    };
    add(TermRole::kNew, movement.inverse ? movement.older : movement.newer);
    add(TermRole::kOld, movement.inverse ? movement.newer : movement.older);
    add(TermRole::kPercent, movement.percent);
    add(TermRole::kPoints, movement.points);
    add(TermRole::kDelta, movement.delta);
    add(TermRole::kFactor, movement.factor);
    if (movement.factor_number)
      link.terms.push_back({.role = TermRole::kFactor, .number = movement.factor_number});
    const bool two_levels = movement.newer >= 0 && movement.older >= 0;
    const bool says = movement.direction != Direction::kNone || movement.percent >= 0 ||
                      movement.factor >= 0 || movement.factor_number;
    const bool both_ways = movement.newer >= 0 && movement.delta >= 0 && movement.percent >= 0;
    if (!(two_levels && says) && !both_ways) continue;
    if (two_levels && movement.percent >= 0 && InOtherTerms(reading, movement) &&
        !FitsPercent(reading.figure(movement.newer), reading.figure(movement.older),
                     reading.figure(movement.percent)))
      link.premises.push_back({"prices", PremiseHow::kUnknown});
    const TagLine& line = reading.lines[static_cast<size_t>(movement.line)];
    link.scope = {line.items[static_cast<size_t>(movement.begin)].span.begin,
                  line.items[static_cast<size_t>(movement.end - 1)].span.end};
    links.push_back(std::move(link));
  }
}

}  // namespace reckoner
