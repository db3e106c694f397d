// What a match must not be: see movement.h.
#include <algorithm>
#include <array>
#include <iterator>

#include "extractors/claims/fits.h"
#include "extractors/claims/movement.h"
#include "extractors/claims/other_terms.h"
#include "extractors/claims/phrases.h"
#include "extractors/claims/tag_set.h"

namespace reckoner {
namespace {

constexpr int kMaxGapWords = 14;    // between two figures of one movement
constexpr int kMaxCueGapWords = 9;  // between the verb and its next figure
const WordIndex kEstimates({"estimate", "estimates", "estimated", "expected", "expectation", "expectations",
                            "forecast", "forecasts", "analysts", "consensus", "predicted", "projected",
                            "target", "targets", "budgeted", "planned"});
const WordIndex kGains({"profit", "profits", "surplus", "income", "earnings", "gain"});
const WordIndex kLosses({"loss", "losses", "deficit", "shortfall"});

}  // namespace

// A figure takes one role; the new level may be set against several bases, and be part of a whole besides, as
// it is where the words stand behind its base (share.cc).
bool MovementReader::Free(int32_t item, Slot slot) const {
  const int8_t taken = taken_[static_cast<size_t>(item)];
  const auto is = [&](Slot one) { return taken == static_cast<int8_t>(one); };
  return taken < 0 || (is(slot) && (slot == Slot::kNew || slot == Slot::kCue)) ||
         (slot == Slot::kPart && (is(Slot::kNew) || is(Slot::kOld)));
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

bool MovementReader::Says(int32_t from, int32_t to, const WordIndex& words) const {
  if (from + 1 >= to) return false;
  const Span span{from < 0 ? line_.sentence.begin : line_.items[static_cast<size_t>(from)].span.end,
                  line_.items[static_cast<size_t>(to)].span.begin};
  return span.begin < span.end && HoldsWord(*reading_.mentions.passage, span, words);
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
  const std::string_view word = reading_.lower(passage.tokens[at - 1].span);
  if (std::find(kWhere.begin(), kWhere.end(), word) == kWhere.end()) return false;
  return is_count(items[static_cast<size_t>(item - 1)]) || is_count(items[static_cast<size_t>(item - 2)]);
}

// "a 10 pct rise" is no level to compare with.
bool MovementReader::IsChange(int32_t item) const {
  const std::vector<Item>& items = line_.items;
  if (items[static_cast<size_t>(item)].tag != 'P') return false;
  for (int32_t before = item - 1; before >= 0 && before > item - 3; --before) {
    const Item& it = items[static_cast<size_t>(before)];
    // "0.7 points above the 4.9% of October": a level that is stood above
    if (it.tag == 'u' && (reading_.lower(it.span) == "above" || reading_.lower(it.span) == "below")) break;
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

// A series between two items that isn't what the first is of ("stocks of crude"), or "those of another".
bool MovementReader::OtherThing(int32_t from, int32_t to) const {
  auto tag = [&](int32_t i) { return i > from && i < to ? line_.tags[static_cast<size_t>(i)] : ' '; };
  for (int32_t i = from + 1; i < to; ++i) {
    // "…, with exports up 3%"; not "53,047 offences with a knife, down 1.2%"
    if (tag(i) == 'w') {
      const size_t comma = line_.tags.find(',', static_cast<size_t>(i));
      if (tag(i - 1) == ',' || comma == std::string::npos || comma >= static_cast<size_t>(to)) return true;
    }
    const bool belongs = i == from + 1 || tag(i - 1) == 'o' || tag(i - 1) == 'i' || tag(i + 1) == 'o';
    if (tag(i) == 'S' && !belongs) return true;
    if (tag(i) != '_' || (tag(i + 1) != 'o' && tag(i + 1) != 'i')) continue;
    const std::string_view word = reading_.lower(line_.items[static_cast<size_t>(i)].span);
    if (word == "those" || word == "that") return true;
  }
  return false;
}

// "down 76.9 pct, on sales of 804 billion": what stands behind "on" is no base, unless it is a period's.
bool MovementReader::IsAside(int32_t older) const {
  for (int32_t i = older - 1; i >= 0 && line_.items[static_cast<size_t>(i)].figure < 0; --i) {
    const Item& item = line_.items[static_cast<size_t>(i)];
    if (item.tag == 'f' || item.tag == 'c' || item.tag == 't') return false;
    if (item.tag != 'h') continue;
    if (reading_.lower(item.span) != "on") return false;
    // "a rise of 10% on the 60 million of a year before" is one.
    const Item& next = line_.items[static_cast<size_t>(i) + 1];
    return next.tag != 'D' && !(i + 2 == older && reading_.lower(next.span) == "the");
  }
  return false;
}

bool MovementReader::SaysEstimate(int32_t from, int32_t to) const { return Says(from, to, kEstimates); }

// A profit after a loss, a surplus after a deficit: the sizes say nothing of the movement.
bool MovementReader::TurnsRound(int32_t before, int32_t first, int32_t second) const {
  return (Says(before, first, kGains) && Says(first, second, kLosses)) ||
         (Says(before, first, kLosses) && Says(first, second, kGains));
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

// "Growth is at constant exchange rates", anywhere near the beginning: perhaps all of a report's.
bool MovementReader::CountsWithoutCurrencies(const Reading& reading) {
  constexpr size_t kFar = 20'000;  // bytes looked through
  const auto size = static_cast<uint32_t>(std::min(reading.mentions.passage->text.size(), kFar));
  const std::string_view text = reading.lower({0, size});
  return text.find("constant currenc") != text.npos || text.find("constant exchange") != text.npos ||
         text.find("constant rates") != text.npos || text.find("currency-neutral") != text.npos;
}

// Whether the percentage may be counted otherwise than the levels: from the sentence's beginning to the end
// of the statement, not in "…, organic growth 4.1%" behind it. What the thing itself is called, "adjusted
// profit", both levels are.
bool MovementReader::HasOtherTerms(Span newer, uint32_t end) const {
  constexpr uint32_t kReach = 300;  // bytes
  std::string_view behind =
      reading_.LowerNear({newer.begin, std::max(end, newer.end)}, line_.sentence, 0, 24);
  const size_t said = std::max(end, newer.end) - newer.begin;
  if (const size_t stop = behind.find_first_of(",;", std::min(said, behind.size())); stop != behind.npos)
    behind = behind.substr(0, stop);
  if (reading_.terms->In(behind, OtherTerms::kBracket)) return true;
  std::string before(reading_.LowerNear({newer.begin, newer.begin}, line_.sentence, kReach, 0));
  for (const std::string_view name : {"adjusted ", "underlying "}) {
    const size_t at = before.find(name);
    if (at == before.npos || before.substr(at + name.size()).starts_with("for")) continue;
    if (CountsWithoutCurrencies(reading_)) return true;
    before.erase(at, name.size());
  }
  return reading_.terms->In(before, OtherTerms::kBracket);
}

// "to €1,046 million (H1 2024: €941 million)": a base in brackets is what the movement is counted from when
// it fits, or when it is a year's, half's or quarter's and the sentence speaks of no other comparison.
bool MovementReader::IsOfYearBefore(const FrameMatch& match) const {
  const reckoner::Figure &to = reading_.figure(Figure(match[Slot::kNew])),
                         &from = reading_.figure(Figure(match[Slot::kOld]));
  if (!to.value || !from.value) return false;
  const Direction direction = match.has(Slot::kCue)
                                  ? line_.items[static_cast<size_t>(match[Slot::kCue])].direction
                                  : Direction::kNone;
  const bool ordered =
      direction == Direction::kNone || (*from.value < *to.value) == (direction == Direction::kUp);
  if (!match.has(Slot::kPct)) {
    if (ordered) return true;
  } else {
    const reckoner::Figure& change = reading_.figure(Figure(match[Slot::kPct]));
    if (ordered && (change.kind == FigureKind::kPercent ? FitsPercent(to, from, change)
                                                        : FitsDifference(to, from, change)))
      return true;
  }
  if (HasOtherTerms(to.span, line_.items[static_cast<size_t>(match.end) - 1].span.end)) return false;
  // A year's number stands right behind the bracket, or behind "H1", "Q3", "FY".
  const auto old = static_cast<size_t>(match[Slot::kOld]);
  const size_t open = line_.tags.rfind('(', old);
  if (open == std::string::npos || line_.tags[open + 1] != 'D') return false;
  std::string_view period = reading_.lower(line_.items[open + 1].span);
  if (period.size() > 3 && (period[0] == 'h' || period[0] == 'q') && period[2] == ' ')
    period.remove_prefix(3);
  const bool fiscal = period.starts_with("fy");
  if (fiscal) period.remove_prefix(2);
  while (period.starts_with(' ')) period.remove_prefix(1);
  return (period.size() == 4 || (fiscal && period.size() == 2)) &&
         period.find_first_not_of("0123456789") == std::string::npos;
}

}  // namespace reckoner
