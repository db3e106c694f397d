#include "extractors/claims/subjects.h"

#include <algorithm>
#include <string>

#include "extractors/claims/phrases.h"

namespace reckoner {
namespace {

constexpr std::string_view kClauseEnds = ";k.-:";
constexpr std::string_view kPlaceFrame = "then.move.place";  // of frames.tsv

int32_t Left(const TagLine& line, int32_t item, char tag, std::string_view stops) {
  for (int32_t i = item - 1; i >= 0; --i) {
    const char found = line.items[static_cast<size_t>(i)].tag;
    if (found == tag) return i;
    if (stops.find(found) != std::string_view::npos) return -1;
  }
  return -1;
}

// "a 3.3 mln dlr deficit", "a 5.2% growth in sales" after its verb.
int32_t RightBeside(const TagLine& line, int32_t item) {
  const size_t next = static_cast<size_t>(item) + 1;
  if (next < line.items.size() && line.items[next].tag == 'S') return static_cast<int32_t>(next);
  // "25.6 billion dlrs worth of exports"
  size_t of = next;
  if (of < line.items.size() && line.items[of].tag == '=') ++of;
  if (of + 1 < line.items.size() && line.items[of].tag == 'o' && line.items[of + 1].tag == 'S')
    return static_cast<int32_t>(of + 1);
  return -1;
}

// The series item that speaks for a fact, or -1.
int32_t SeriesItem(const Reading& reading, const Fact& fact) {
  const TagLine& line = reading.lines[static_cast<size_t>(fact.line)];
  if (int32_t beside = RightBeside(line, fact.item); beside >= 0) {
    // "a deficit of 5% of output": the whole that it is measured by is not what it is of.
    const bool whole = reading.figure(fact.figure).kind == FigureKind::kPercent &&
                       line.tags[static_cast<size_t>(beside - 1)] == 'o';
    const int32_t left = whole ? Left(line, fact.item, 'S', kClauseEnds) : -1;
    return left >= 0 ? left : beside;
  }
  if (fact.movement >= 0) {
    const Movement& movement = reading.movements[static_cast<size_t>(fact.movement)];
    // "a 52% rise in profits": the thing stands behind the noun.
    if (movement.cue_item >= 0 && movement.percent >= 0) {
      const int32_t cue = movement.cue_item;
      const Item& before = line.items[static_cast<size_t>(std::max(0, cue - 1))];
      if (before.figure == movement.percent) {
        for (size_t i = static_cast<size_t>(cue) + 1;
             i < line.items.size() && i < static_cast<size_t>(cue) + 4; ++i) {
          if (line.items[i].tag == 'S') return static_cast<int32_t>(i);
          if (std::string_view("io_D").find(line.items[i].tag) == std::string_view::npos) break;
        }
      }
    }
    // A shared verb stands before the statement, the thing inside it: "… and imports to 13.3 from 12.5".
    if (movement.cue_item < movement.begin) {
      for (int32_t i = fact.item - 1; i >= movement.begin; --i) {
        if (line.items[static_cast<size_t>(i)].tag == 'S') return i;
      }
    }
    const int32_t from =
        movement.cue_item >= 0 ? std::max(movement.cue_item, movement.begin) : movement.begin;
    int32_t left =
        Left(line, std::min(from, fact.base ? from : std::max(from, movement.begin)), 'S', kClauseEnds);
    if (left < 0 && movement.begin < fact.item) left = Left(line, fact.item, 'S', kClauseEnds);
    if (left >= 0) return left;
  }
  if (int32_t left = Left(line, fact.item, 'S', kClauseEnds); left >= 0) return left;
  return Left(line, fact.item, 'S', "");
}

// "Revenue rose 3% while spending jumped 21%": words right before the verb, behind a clause break or a
// figure, that name a thing of their own, so that no series further left speaks for it. Their span, or an
// empty one.
Span OwnSubject(const Reading& reading, const Fact& fact, const SeriesResolver& resolver) {
  if (fact.movement < 0) return {};
  const Movement& movement = reading.movements[static_cast<size_t>(fact.movement)];
  if (movement.cue_item < 2 || movement.begin < movement.cue_item) return {};
  const TagLine& line = reading.lines[static_cast<size_t>(fact.line)];
  int32_t at = movement.cue_item - 1;
  while (at > 0 &&
         std::string_view("_ohi").find(line.tags[static_cast<size_t>(at)]) != std::string_view::npos)
    --at;
  // "while spending …", "with China down 11%", "and Europe up 9%"
  if (std::string_view("k&w").find(line.tags[static_cast<size_t>(at)]) == std::string_view::npos) return {};
  const Item& words = line.items[static_cast<size_t>(at + 1)];
  if (words.tag != '_' || words.words > 5) return {};
  return resolver.NamesThing(*reading.mentions.passage, words.span) ? words.span : Span();
}

// The words before the verb, back to a clause end: what frames call the subject.
Span Phrase(const TagLine& line, int32_t before) {
  Span out;
  for (int32_t i = before - 1; i >= 0; --i) {
    const Item& item = line.items[static_cast<size_t>(i)];
    if (item.tag == '_' || item.tag == 'o' || ((item.tag == 'i' || item.tag == 'h') && !out.empty())) {
      if (out.empty()) out.end = item.span.end;
      out.begin = item.span.begin;
    } else if (item.tag != 'D' || !out.empty()) {
      break;
    }
  }
  // "of" alone names nothing.
  bool words = false;
  for (const Item& item : line.items) words = words || (item.tag == '_' && out.Contains(item.span));
  return words ? out : Span();
}

// "an excess of exports over imports": the balance, not the last of the two.
int32_t Excess(Reading& reading, int32_t line, int32_t item) {
  const TagLine& tags = reading.lines[static_cast<size_t>(line)];
  std::vector<SeriesKey>& keys = reading.series[static_cast<size_t>(line)];
  const int32_t second = tags.items[static_cast<size_t>(item)].series;
  if (item < 2 || tags.items[static_cast<size_t>(item - 1)].tag != 'h' ||
      tags.items[static_cast<size_t>(item - 2)].tag != 'S') {
    return second;
  }
  const SeriesKey& first = keys[static_cast<size_t>(tags.items[static_cast<size_t>(item - 2)].series)];
  const std::string flows = first.flow.value + keys[static_cast<size_t>(second)].flow.value;
  if (flows != "XM" && flows != "MX") return second;
  SeriesKey balance = first;
  balance.flow.value = "B";
  balance.measure = Measure::kBalance;
  balance.negative = flows == "MX";
  balance.series.clear();  // the canonical forms name one flow
  balance.local = "balance of " + first.local;
  keys.push_back(std::move(balance));
  return static_cast<int32_t>(keys.size() - 1);
}

// A bare "surplus" or "deficit" in a passage about trade is the trade balance that was named before.
int32_t TradeBalance(Reading& reading, int32_t line, int32_t key) {
  std::vector<SeriesKey>& keys = reading.series[static_cast<size_t>(line)];
  const SeriesKey& bare = keys[static_cast<size_t>(key)];
  if (bare.flow || bare.subject || bare.head.empty()) return key;
  const std::string_view head = reading.text(bare.head);
  const bool deficit = head == "deficit" || head == "gap" || head == "shortfall";
  if (!deficit && head != "surplus" && head != "excess") return key;
  for (int32_t at = line; at >= 0 && at > line - 12; --at) {
    for (const SeriesKey& named : reading.series[static_cast<size_t>(at)]) {
      if (named.flow.value != "B") continue;
      SeriesKey leaned = named;
      leaned.span = bare.span;
      leaned.head = bare.head;
      leaned.series_text = bare.series_text;
      leaned.negative = deficit;
      for (SeriesField* field :
           {&leaned.indicator, &leaned.ref_area, &leaned.counterpart_area, &leaned.flow, &leaned.product}) {
        if (*field) field->how = PremiseHow::kCarried;
      }
      keys.push_back(std::move(leaned));
      return static_cast<int32_t>(keys.size() - 1);
    }
  }
  return key;
}

// "originally reported at", "revised from": another vintage of the same thing.
bool IsSuperseded(const Reading& reading, const TagLine& line, int32_t item) {
  static constexpr std::string_view kWords[] = {
      "originally",     "initially",    "previously reported", "previously estimated",
      "first reported", "revised from", "initial estimate",    "earlier estimate"};
  const int32_t first = std::max(0, item - 4);
  const Span span{line.items[static_cast<size_t>(first)].span.begin,
                  line.items[static_cast<size_t>(item)].span.begin};
  const std::string words = AsciiLower(reading.text(span));
  return std::any_of(std::begin(kWords), std::end(kWords),
                     [&](std::string_view word) { return words.find(word) != std::string::npos; });
}

bool IsPlainLevel(const Figure& figure) {
  static constexpr std::string_view kTimes[] = {"second", "minute",  "hour", "day",   "week",
                                                "month",  "quarter", "year", "decade"};
  if (std::find(std::begin(kTimes), std::end(kTimes), figure.unit) != std::end(kTimes)) return false;
  return figure.value && (figure.kind == FigureKind::kMoney || figure.kind == FigureKind::kPercent ||
                          figure.kind == FigureKind::kQuantity || figure.kind == FigureKind::kCount ||
                          (figure.kind == FigureKind::kNumber && figure.unit_mult > 0));
}

}  // namespace

void ReadSubjects(Reading& reading, int32_t line, size_t first, const SeriesResolver& resolver,
                  const SeriesContext& context) {
  const TagLine& tags = reading.lines[static_cast<size_t>(line)];
  for (size_t i = 0; i < tags.items.size(); ++i) {
    const Item& item = tags.items[i];
    if (item.figure >= 0 && IsPlainLevel(reading.figure(item.figure))) {
      reading.Note({.figure = item.figure,
                    .line = line,
                    .item = static_cast<int32_t>(i),
                    .subject_item = static_cast<int32_t>(i)});
    }
  }
  std::vector<SeriesKey>& keys = reading.series[static_cast<size_t>(line)];
  int32_t resolved_at = -1, resolved = -1;
  for (size_t i = first; i < reading.facts.size(); ++i) {
    Fact& fact = reading.facts[i];
    fact.superseded = IsSuperseded(reading, tags, fact.item);
    // "… to 41 million from 38 million and in Europe to 22 million from 20 million": a part of it, unnamed.
    if (fact.movement >= 0 && reading.movements[static_cast<size_t>(fact.movement)].rule == kPlaceFrame)
      continue;
    const int32_t item = OwnSubject(reading, fact, resolver).empty() ? SeriesItem(reading, fact)
                                                                     : RightBeside(tags, fact.item);
    if (item >= 0) {
      fact.series = TradeBalance(reading, line, Excess(reading, line, item));
      continue;
    }
    if (fact.movement < 0) continue;
    const Movement& movement = reading.movements[static_cast<size_t>(fact.movement)];
    const int32_t before =
        movement.cue_item >= 0 ? std::min(movement.cue_item, movement.begin) : movement.begin;
    if (before != resolved_at) {
      resolved_at = before;
      resolved = -1;
      const Span phrase = Phrase(tags, before);
      if (!phrase.empty()) {
        keys.push_back(resolver.Resolve(reading.mentions, tags.sentence, phrase, context));
        resolved = static_cast<int32_t>(keys.size() - 1);
      }
    }
    fact.series = resolved;
  }
}

const SeriesKey* KeyOf(const Reading& reading, const Fact& fact) {
  if (fact.series < 0) return nullptr;
  return &reading.series[static_cast<size_t>(fact.line)][static_cast<size_t>(fact.series)];
}

const SeriesKey* KeyOfFigure(const Reading& reading, int32_t figure) {
  const int32_t fact = reading.fact_of[static_cast<size_t>(figure)];
  return fact < 0 ? nullptr : KeyOf(reading, reading.facts[static_cast<size_t>(fact)]);
}

bool NamesOneThing(const SeriesKey& key) {
  return !key.flow.value.empty() && key.ref_area && key.counterpart_area &&
         key.counterpart_area.value != "WLD" && !key.subject;
}

}  // namespace reckoner
