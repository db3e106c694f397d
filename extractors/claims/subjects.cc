#include "extractors/claims/subjects.h"

#include <algorithm>
#include <string>

#include "extractors/claims/phrases.h"
#include "extractors/claims/subject_words.h"
#include "extractors/claims/tag_set.h"

namespace reckoner {
namespace {

constexpr TagSet kClauseEnds(";k.-:");
constexpr std::string_view kPlaceFrame = "then.move.place";  // of frames.tsv

// "287.9 million, or 69.8% of revenue": what stands behind "of" is what the aside is measured by.
bool HasShareAside(const Reading& reading, const Item& item) {
  return std::any_of(item.asides.begin(), item.asides.end(), [&](const Aside& aside) {
    return reading.figure(aside.figure).kind == FigureKind::kPercent;
  });
}

// "287.9 million, or 69.8% of revenue, compared to 259.4 million": the revenue only measures the aside.
bool OnlyMeasures(const Reading& reading, const TagLine& line, int32_t series) {
  return series >= 2 && line.tags[static_cast<size_t>(series) - 1] == 'o' &&
         HasShareAside(reading, line.items[static_cast<size_t>(series) - 2]);
}

// The series before an item, or -1.
int32_t Left(const Reading& reading, const TagLine& line, int32_t item, TagSet stops) {
  for (int32_t i = item - 1; i >= 0; --i) {
    const char found = line.items[static_cast<size_t>(i)].tag;
    if (found == 'S' && !OnlyMeasures(reading, line, i)) return i;
    if (stops.Has(found)) return -1;
  }
  return -1;
}

// "a 3.3 mln dlr deficit", "a 5.2% growth in sales" after its verb.
int32_t RightBeside(const Reading& reading, const TagLine& line, int32_t item) {
  const size_t next = static_cast<size_t>(item) + 1;
  if (next < line.items.size() && line.items[next].tag == 'S') return static_cast<int32_t>(next);
  if (HasShareAside(reading, line.items[static_cast<size_t>(item)])) return -1;
  // "25.6 billion dlrs worth of exports"
  size_t of = next;
  if (of < line.items.size() && line.items[of].tag == '=') ++of;
  if (of + 1 < line.items.size() && line.items[of].tag == 'o' && line.items[of + 1].tag == 'S')
    return static_cast<int32_t>(of + 1);
  return -1;
}

// "Online sales, which account for 24% of revenue, surged": the comma opens a clause about what stands
// before.
bool IsRelative(const Reading& reading, const TagLine& line, size_t comma) {
  const std::string_view words = reading.lower(line.items[comma + 1].span);
  return words.starts_with("which") || words.starts_with("whose");
}

// The series before an apposition that ends right before the verb at item `cue`, or -1.
int32_t BeforeAside(const Reading& reading, const TagLine& line, int32_t cue) {
  if (cue < 3 || line.tags[static_cast<size_t>(cue - 1)] != ',') return -1;
  const size_t open = line.tags.rfind(',', static_cast<size_t>(cue - 2));
  if (open == std::string::npos || open == 0 || line.tags[open - 1] != 'S') return -1;
  const bool figures = std::any_of(line.items.begin() + static_cast<long>(open), line.items.begin() + cue,
                                   [](const Item& item) { return item.figure >= 0; });
  return figures && !IsRelative(reading, line, open) ? -1 : static_cast<int32_t>(open) - 1;
}

// The series item that speaks for a fact, or -1.
int32_t SeriesItem(const Reading& reading, const Fact& fact) {
  const TagLine& line = reading.lines[static_cast<size_t>(fact.line)];
  if (int32_t beside = RightBeside(reading, line, fact.item); beside >= 0) {
    // "a deficit of 5% of output": the whole that it is measured by is not what it is of.
    const bool whole = reading.figure(fact.figure).kind == FigureKind::kPercent &&
                       line.tags[static_cast<size_t>(beside - 1)] == 'o';
    const int32_t left = whole ? Left(reading, line, fact.item, kClauseEnds) : -1;
    return whole ? left : beside;
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
          if (!TagSet("io_D").Has(line.items[i].tag)) break;
        }
      }
    }
    // A shared verb stands before the statement, the thing inside it: "… and imports to 13.3 from 12.5".
    if (movement.cue_item < movement.begin) {
      for (int32_t i = fact.item - 1; i >= movement.begin; --i) {
        if (line.items[static_cast<size_t>(i)].tag == 'S' && !OnlyMeasures(reading, line, i)) return i;
      }
    }
    const int32_t from =
        movement.cue_item >= 0 ? std::max(movement.cue_item, movement.begin) : movement.begin;
    // "Watch exports, followed as a gauge of luxury demand, dropped": what stands between commas is no
    // subject.
    if (const int32_t subject = BeforeAside(reading, line, from); subject >= 0) return subject;
    if (from >= 2 && IsOfName(reading, line, from - 2)) return from - 3;
    int32_t left =
        Left(reading, line, std::min(from, fact.base ? from : std::max(from, movement.begin)), kClauseEnds);
    if (left < 0 && movement.begin < fact.item) left = Left(reading, line, fact.item, kClauseEnds);
    if (left >= 0) return left;
  }
  if (int32_t left = Left(reading, line, fact.item, kClauseEnds); left >= 0) return left;
  return Left(reading, line, fact.item, TagSet(""));
}

// "the loss of 900 jobs", "a deficit of 3,000 nurses": losses and deficits of records are of money or a share
// of it, and so are prices.
bool IsNoMoney(const Reading& reading, const Fact& fact, int32_t line, int32_t item) {
  const TagLine& tags = reading.lines[static_cast<size_t>(line)];
  const SeriesKey& key = reading.series[static_cast<size_t>(line)]
                                       [static_cast<size_t>(tags.items[static_cast<size_t>(item)].series)];
  const FigureKind kind = reading.figure(fact.figure).kind;
  if (kind != FigureKind::kCount && kind != FigureKind::kQuantity) return false;
  // "US crude stocks rose by 5.2 million barrels": no price.
  const bool price = key.indicator.value.find("PRICE") != std::string::npos &&
                     reading.figure(fact.figure).unit.find('/') == std::string::npos &&
                     !reading.figure(fact.figure).unit.empty();
  return key.negative || price;
}

// "markets put the chance of an August cut at 80%": how likely it is, no rate.
bool IsChance(const Reading& reading, const TagLine& line, const Fact& fact, int32_t item) {
  static const WordIndex kWords({"chance", "chances", "probability", "probabilities", "likelihood", "odds"});
  if (reading.figure(fact.figure).kind != FigureKind::kPercent) return false;
  const auto span = [&](int32_t at) { return line.items[static_cast<size_t>(at)].span; };
  const int32_t first = std::min(item, fact.item), last = std::max(item, fact.item);
  const auto beside = static_cast<size_t>(last) + 1;  // "an 80% chance of a cut"
  const uint32_t end = beside < line.items.size() ? span(last + 1).end : span(last).end;
  return HoldsWord(*reading.mentions.passage, {span(first).end, end}, kWords);
}

// "originally reported at", "revised from": another vintage of the same thing.
bool IsSuperseded(const Reading& reading, const TagLine& line, int32_t item) {
  static constexpr std::string_view kWords[] = {
      "originally",     "initially",    "previously reported", "previously estimated",
      "first reported", "revised from", "initial estimate",    "earlier estimate"};
  const int32_t first = std::max(0, item - 4);
  const Span span{line.items[static_cast<size_t>(first)].span.begin,
                  line.items[static_cast<size_t>(item)].span.begin};
  const std::string_view words = reading.lower(span);
  return std::any_of(std::begin(kWords), std::end(kWords),
                     [&](std::string_view word) { return words.find(word) != std::string::npos; });
}

// The new level of a base, read before it in the same line; or null.
const Fact* NewerOf(const Reading& reading, const Fact& fact) {
  if (!fact.base || fact.movement < 0) return nullptr;
  const int32_t newer = reading.movements[static_cast<size_t>(fact.movement)].newer;
  const int32_t index = newer < 0 ? -1 : reading.fact_of[static_cast<size_t>(newer)];
  if (index < 0) return nullptr;
  const Fact& found = reading.facts[static_cast<size_t>(index)];
  return found.line == fact.line && found.item < fact.item && &found < &fact ? &found : nullptr;
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
    if (fact.line != line) continue;  // of the sentence before, read there (movement_back.cc)
    fact.superseded = IsSuperseded(reading, tags, fact.item);
    // "… to 41 million from 38 million and in Europe to 22 million from 20 million": a part of it, unnamed.
    if (fact.movement >= 0 && reading.movements[static_cast<size_t>(fact.movement)].rule == kPlaceFrame)
      continue;
    if (const Span object = ObjectPhrase(reading, fact, resolver); !object.empty()) {
      keys.push_back(resolver.Resolve(reading.mentions, tags.sentence, object, context));
      fact.series = static_cast<int32_t>(keys.size() - 1);
      continue;
    }
    const Span own = OwnSubject(reading, fact, resolver);
    const int32_t item = own.empty() ? SeriesItem(reading, fact) : RightBeside(reading, tags, fact.item);
    // "spend 44% of their income on rent, up from 39%": a base is of what its new level is of, unless words
    // between the two say otherwise ("a loss of 3 million, compared with a profit of 2 million").
    if (const Fact* newer = NewerOf(reading, fact); newer != nullptr && item < newer->item) {
      fact.series = newer->series;
      continue;
    }
    if (item >= 0 && (IsNoMoney(reading, fact, line, item) || IsChance(reading, tags, fact, item))) continue;
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
      const Span before_verb = SubjectPhrase(reading, tags, before);
      const Span phrase = before_verb.empty() ? own : before_verb;
      if (!phrase.empty()) {
        keys.push_back(resolver.Resolve(reading.mentions, tags.sentence, phrase, context));
        resolved = InPlace(reading, line, before, static_cast<int32_t>(keys.size() - 1));
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
