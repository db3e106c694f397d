#include "extractors/claims/subjects.h"

#include <algorithm>
#include <string>

#include "extractors/claims/exchange.h"
#include "extractors/claims/leaned_keys.h"
#include "extractors/claims/named_parts.h"
#include "extractors/claims/phrases.h"
#include "extractors/claims/subject_guards.h"
#include "extractors/claims/subject_item.h"
#include "extractors/claims/subject_money.h"
#include "extractors/claims/subject_words.h"
#include "extractors/claims/tag_set.h"

namespace reckoner {
namespace {

constexpr std::string_view kPlaceFrame = "then.move.place";  // of frames.tsv

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
  int32_t resolved_at = -1, resolved = -1, owned = -1;  // owned: the last that is a company's
  for (size_t i = first; i < reading.facts.size(); ++i) {
    Fact& fact = reading.facts[i];
    if (fact.line != line) continue;  // of the sentence before, read there (movement_back.cc)
    fact.superseded = IsSuperseded(reading, tags, fact.item);
    // "… to 41 million from 38 million and in Europe to 22 million from 20 million": a part of it, unnamed.
    const std::string_view rule =
        fact.movement < 0 ? "" : reading.movements[static_cast<size_t>(fact.movement)].rule;
    if (rule == kPlaceFrame || IsNamedPart(rule)) continue;
    if (IsElliptic(reading, fact)) continue;
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
      if (newer->measure == Measure::kShare) fact.measure = Measure::kShare;
      continue;
    }
    // "Brent and the real moved little, the currency trading at 5.35 per dollar"
    if (item >= 0 && IsQuote(reading, reading.figure(fact.figure), tags.sentence.end)) continue;
    if (item >= 0 && IsOfWhole(reading, tags, fact, item)) {
      const bool percent = reading.figure(fact.figure).kind == FigureKind::kPercent;
      if (percent && fact.measure == Measure::kLevel) fact.measure = Measure::kShare;
      continue;
    }
    if (item >= 0 && IsRecipient(reading, line, item)) continue;
    if (item >= 0 && (IsNoMoney(reading, fact, line, item) || IsChance(reading, tags, fact, item))) continue;
    if (item >= 0) {
      const int32_t key = SameBalance(reading, line, item, Excess(reading, line, item));
      if (keys[static_cast<size_t>(key)].subject) owned = key;
      const int32_t priced = PriceItself(reading, fact, TradeBalance(reading, line, key));
      fact.series = UnitsSold(reading, fact, GoodsCounted(reading, fact, priced));
      continue;
    }
    const bool reached =
        fact.stated && tags.tags[static_cast<size_t>(fact.subject_item)] == 'v';  // not "up to"
    if (fact.movement < 0 && !reached) continue;
    int32_t before =
        fact.subject_item;  // "Support has risen to 23 percent": of a level that is reached, its verb
    if (fact.movement >= 0) {
      const Movement& movement = reading.movements[static_cast<size_t>(fact.movement)];
      before = movement.cue_item >= 0 ? std::min(movement.cue_item, movement.begin) : movement.begin;
    }
    if (before != resolved_at) {
      resolved_at = before;
      resolved = -1;
      const Span before_verb = SubjectPhrase(reading, tags, before);
      const Span phrase = before_verb.empty() ? own : before_verb;
      if (!phrase.empty() && resolver.NamesThing(*reading.mentions.passage, phrase)) {
        resolved = OfOwner(reading, line, phrase, owned, resolver, context);
        if (resolved < 0) {
          keys.push_back(resolver.Resolve(reading.mentions, tags.sentence, phrase, context));
          resolved = InPlace(reading, line, before, static_cast<int32_t>(keys.size() - 1));
        }
      }
    }
    fact.series = resolved;
  }
  TakeCurrencies(reading, line, first);
  NameParts(reading, line, first, resolver, context);
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
