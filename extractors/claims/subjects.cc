#include "extractors/claims/subjects.h"

#include <algorithm>
#include <string>

#include "extractors/claims/exchange.h"
#include "extractors/claims/leaned_keys.h"
#include "extractors/claims/named_parts.h"
#include "extractors/claims/phrases.h"
#include "extractors/claims/subject_item.h"
#include "extractors/claims/subject_money.h"
#include "extractors/claims/subject_words.h"
#include "extractors/claims/tag_set.h"

namespace reckoner {
namespace {

constexpr std::string_view kPlaceFrame = "then.move.place";  // of frames.tsv

// "the loss of 900 jobs", "a deficit of 3,000 nurses": losses and deficits of records are of money or a share
// of it, and so are prices.
bool IsNoMoney(const Reading& reading, const Fact& fact, int32_t line, int32_t item) {
  const TagLine& tags = reading.lines[static_cast<size_t>(line)];
  const SeriesKey& key = reading.series[static_cast<size_t>(line)]
                                       [static_cast<size_t>(tags.items[static_cast<size_t>(item)].series)];
  const FigureKind kind = reading.figure(fact.figure).kind;
  // "a market share of 27.3%; Stellantis sold 1.35 million"
  const bool share = key.percent_level && key.unit_measure == "PT";
  const bool bare = kind == FigureKind::kNumber || kind == FigureKind::kQuantity;
  const auto& value = reading.figure(fact.figure).value;
  if (share && (kind == FigureKind::kMoney || (bare && value && *value > Decimal::FromInt(100)))) return true;
  if (kind != FigureKind::kCount && kind != FigureKind::kQuantity) return false;
  // "US crude stocks rose by 5.2 million barrels": no price.
  const bool price = key.indicator.value.find("PRICE") != std::string::npos &&
                     reading.figure(fact.figure).unit.find('/') == std::string::npos &&
                     !reading.figure(fact.figure).unit.empty();
  return key.negative || price;
}

// "delivered 696,405 cars to customers, 2.4% fewer": not of them.
bool IsRecipient(const Reading& reading, int32_t line, int32_t item) {
  const TagLine& tags = reading.lines[static_cast<size_t>(line)];
  const Item& phrase = tags.items[static_cast<size_t>(item)];
  const SeriesKey& key = reading.series[static_cast<size_t>(line)][static_cast<size_t>(phrase.series)];
  if (key.indicator.value != "CUSTOMERS") return false;
  const std::string_view before =
      reading.LowerNear({phrase.span.begin, phrase.span.begin}, tags.sentence, 6, 0);
  return before.ends_with(" to ") || before.ends_with(" for ") || before.ends_with(" by ") ||
         before.ends_with(" with ");
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

// "their share of total deliveries", "the share of electric cars in deliveries": of these, not they.
bool IsShareOf(const Reading& reading, const TagLine& line, int32_t item) {
  for (int32_t i = item - 1; i > 0 && TagSet("_Sio").Has(line.tags[static_cast<size_t>(i)]); --i) {
    if (line.tags[static_cast<size_t>(i)] != 'o' || line.tags[static_cast<size_t>(i) - 1] != '_') continue;
    const std::string_view words = reading.lower(line.items[static_cast<size_t>(i) - 1].span);
    if (words.ends_with("share") || words.ends_with("proportion") || words.ends_with("percentage"))
      return true;
  }
  return false;
}

// "unit cost excluding fuel and emissions rose 2%": what is left out.
bool IsExcluded(const Reading& reading, const TagLine& line, int32_t item) {
  constexpr uint32_t kReach = 40;
  const uint32_t at = line.items[static_cast<size_t>(item)].span.begin;
  std::string_view before = reading.LowerNear({at, at}, line.sentence, kReach, 0);
  const size_t without = std::max(before.rfind("excluding ") + 1, before.rfind("except for ") + 1);
  if (without == 0) return false;
  before.remove_prefix(without);
  return before.ends_with(" and ") || before.ends_with(" or ") || before.ends_with(" and its ");
}

// "Gross profit as a percentage of sales was 29.9%": neither's growth nor level.
bool IsOfWhole(const Reading& reading, const TagLine& line, const Fact& fact, int32_t item) {
  const FigureKind kind = reading.figure(fact.figure).kind;
  if ((kind != FigureKind::kPercent && kind != FigureKind::kPoints) || item >= fact.item) return false;
  if (IsShareOf(reading, line, item) || IsExcluded(reading, line, item)) return true;
  const Span to{line.items[static_cast<size_t>(item)].span.begin, reading.figure(fact.figure).span.begin};
  const std::string_view before = reading.LowerNear({to.begin, to.begin}, line.sentence, 20, 0);
  const std::string_view words = reading.lower(to);
  static constexpr std::string_view kParts[] = {"as a percentage of", "as a share of", "as a proportion of",
                                                "as a percent of"};
  return std::any_of(std::begin(kParts), std::end(kParts), [&](std::string_view part) {
    return words.find(part) != std::string::npos || before.ends_with(std::string(part) + " ");
  });
}

// "originally reported at", "revised from": another vintage of the same thing.
bool IsSuperseded(const Reading& reading, const TagLine& line, int32_t item) {
  static constexpr std::string_view kWords[] = {
      "originally",     "initially",      "previously reported",  "previously estimated",
      "first reported", "revised from",   "initial estimate",     "earlier estimate",
      "first estimate", "flash estimate", "preliminary estimate", "previous estimate"};
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
