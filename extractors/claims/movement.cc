#include "extractors/claims/movement.h"

#include <algorithm>
#include <string>
#include <utility>

#include "extractors/claims/fits.h"
#include "extractors/claims/phrases.h"
#include "extractors/claims/relations.h"
#include "extractors/claims/tag_set.h"

namespace reckoner {
namespace {

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

MovementReader::MovementReader(Reading& reading, int32_t line)
    : reading_(reading),
      line_(reading.lines[static_cast<size_t>(line)]),
      line_index_(line),
      taken_(line_.items.size(), -1) {}

bool MovementReader::Accept(const FrameMatch& read) {
  const FrameMatch match = OfItsMultiple(OfItsWhole(read));
  // Of a level that stands right before it, other frames tell.
  if (match.frame == "times.and.pct.above" && match[Slot::kNew] == read[Slot::kNew]) return false;
  // "53,047, down 1.2% from 53,685 and 3.6% below the 55,008 of 2020": not of the base
  if (match.frame == "new.pct.above" && match[Slot::kNew] > 0 &&
      TagSet("fch").Has(line_.tags[static_cast<size_t>(match[Slot::kNew]) - 1]))
    return false;
  for (size_t slot = 0; slot < kSlots; ++slot) {
    if (match.item[slot] >= 0 && !Free(match.item[slot], static_cast<Slot>(slot))) return false;
  }
  if (!Close(match) || PassesMark(match) || SaysRatio(match[Slot::kDelta])) return false;
  // "1,151 more than a year ago, leaving 1,487 free places": the first is the change
  if (match.frame == "new.v.delta" && match[Slot::kCue] == match[Slot::kNew] + 1 &&
      line_.tags[static_cast<size_t>(match[Slot::kCue]) + 1] == 'h')
    return false;
  if (match.has(Slot::kOld) && IsAverageAside(match[Slot::kOld])) return false;
  if (match.frame.starts_with("was.") && IsMeasuredByAnother(match.end)) return false;
  if (match.frame.starts_with("new.") && IsComparedToo(match[Slot::kNew])) return false;
  // "at $2,210, off a peak of $3,849": what it fell from
  if (match.has(Slot::kDelta) && IsExtreme(match[Slot::kDelta])) return false;
  if (match.has(Slot::kPct) && OfThem(match[Slot::kPct])) return false;
  const bool bracket = match.frame.ends_with("to.bracket") || match.frame == "new.bracket.u.pct";
  if (bracket && !IsOfYearBefore(match)) return false;
  // "Reserves, which stood at 71 million in March, have fallen to 48 million": of one thing by its pronoun.
  const auto says_which = [&](int32_t item) {
    return reading_.lower(line_.items[static_cast<size_t>(item)].span) == "which";
  };
  if (match.frame.starts_with("which.") && !says_which(match.begin)) return false;
  // "Pay averaged 4,120, which was 6.6% more than a year ago"
  if (match.frame == "new.which.pct") {
    const size_t verb = line_.tags.rfind('=', static_cast<size_t>(match[Slot::kPct]));
    if (!says_which(static_cast<int32_t>(verb) - 1)) return false;
  }
  if (match.frame.starts_with("brings.") && !SaysBrings(match)) return false;
  if (match.frame.starts_with("v.at.") && !SaysPace(match[Slot::kPct])) return false;
  // "3% more than in 2015, when it had 1.9 million homes": of another thing by its noun.
  if (match.frame == "new.pct.than.when") {
    const std::string& old = reading_.figure(Figure(match[Slot::kOld])).unit;
    if (!old.empty() && old != reading_.figure(Figure(match[Slot::kNew])).unit) return false;
  }
  if (match.production == "move") return Move(match);
  if (match.production == "pair") return Pair(match);
  if (match.production == "base") return Base(match);
  if (match.production == "growth") return Growth(match);
  if (match.production == "level") return Level(match);
  if (match.production == "gap") return Gap(match);
  if (match.production == "again") return Again(match);
  if (match.production == "before") return Before(match);
  if (match.production == "more") return More(match);
  if (match.production == "place") return Place(match);
  if (match.production == "back") return Back(match);
  if (!ReadRelation(reading_, line_index_, match)) return false;
  for (size_t slot = 0; slot < kSlots; ++slot) {
    // "rose 1.87%, less than half the 4.0% of …": has its own verb still
    if (match.production == "times" && static_cast<Slot>(slot) == Slot::kNew) continue;
    Take(match.item[slot], static_cast<Slot>(slot));
  }
  return true;
}

// "above the 50 that divides growth from contraction", "below a peak of 130": a level that is passed, no
// change.
bool MovementReader::PassesMark(const FrameMatch& match) const {
  const auto is_mark = [&](std::string_view words) { return words == "above" || words == "below"; };
  for (const Slot change : {Slot::kDelta, Slot::kPct}) {
    const int32_t item = match[change];
    if (item < 0) continue;
    const Passage& passage = *reading_.mentions.passage;
    const Span span = line_.items[static_cast<size_t>(item)].span;
    const std::string_view own = reading_.lower(span);
    if (is_mark(own.substr(0, 5))) return true;
    for (const Slot slot : {Slot::kCue, Slot::kSecond}) {
      const int32_t cue = match[slot];
      if (cue >= 0 && cue < item && is_mark(reading_.lower(line_.items[static_cast<size_t>(cue)].span)))
        return true;
    }
    const size_t at = TokenAt(passage, span.begin);
    if (at > 0 && is_mark(reading_.lower(passage.tokens[at - 1].span))) return true;
  }
  return false;
}

int32_t MovementReader::Figure(int32_t item) const {
  return item < 0 ? -1 : line_.items[static_cast<size_t>(item)].figure;
}

// "fell to 1.92 from 1.74, a rise of 10.3%": each verb speaks for itself.
void MovementReader::TakeSecond(const Item& second, Movement& movement) {
  if (movement.direction == Direction::kNone) {
    movement.direction = second.direction;  // "goes from 40 to 44, an increase of 10%"
    movement.cue = second.span;
  } else if (second.direction != Direction::kNone && second.direction != movement.direction) {
    Movement own = movement;
    own.percent = own.points = own.delta = -1;
    reading_.movements.push_back(own);
    movement.direction = second.direction;
    movement.cue = second.span;
  }
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
  // "earned 15 billion from tea exports, up 8% from 14 billion": that one is behind "from".
  if (newer >= 0 && cue > newer && match.frame != kFromItsThing && OtherThing(newer, cue)) return false;
  if (newer >= 0 && cue > newer && IsWhere(newer)) return false;
  if (match.has(Slot::kFactor) && movement.factor < 0)
    movement.factor_number = Decimal::Make(5, -1);  // "in half"
  if (movement.factor >= 0 && reading_.figure(movement.factor).kind == FigureKind::kFraction) {
    movement.factor_number = FactorOf(reading_.figure(movement.factor), movement.direction);
    movement.factor = -1;
  }
  if (older >= 0 && !TakeLevels(match)) return false;
  if (movement.percent < 0 && movement.points < 0 && older > newer && !OfAStake(newer, older))
    movement.percent = PercentBehind(newer, older);
  if (match.has(Slot::kDelta) && !TakeDelta(match, movement)) return false;
  // "grew by 300 million to 2.5 billion, or 13.6%"; "now there are 1,612, or 30% more"
  const bool was_then = match.frame == "was.then.now.or";
  const bool by_so_much = older < 0 && movement.delta >= 0;
  const bool from_to = older >= 0 && older < newer && OrAside(older) < 0 &&
                       reading_.figure(Figure(newer)).kind != FigureKind::kPercent;
  if (movement.percent < 0 && movement.points < 0 && newer > 0 && (by_so_much || from_to) &&
      !OfAStake(newer, newer))
    movement.percent = OrPercent(newer);
  if (was_then && movement.percent < 0) movement.percent = OrPercent(newer);
  if (was_then && movement.percent < 0) return false;
  if (match.has(Slot::kSecond)) TakeSecond(line_.items[static_cast<size_t>(match[Slot::kSecond])], movement);
  Record(std::move(movement), match);
  return true;
}

}  // namespace reckoner
