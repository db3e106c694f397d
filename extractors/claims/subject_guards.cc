#include "extractors/claims/subject_guards.h"

#include <algorithm>
#include <string>

#include "extractors/claims/phrases.h"
#include "extractors/claims/tag_set.h"

namespace reckoner {
namespace {

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

}  // namespace

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

bool IsChance(const Reading& reading, const TagLine& line, const Fact& fact, int32_t item) {
  static const WordIndex kWords({"chance", "chances", "probability", "probabilities", "likelihood", "odds"});
  if (reading.figure(fact.figure).kind != FigureKind::kPercent) return false;
  const auto span = [&](int32_t at) { return line.items[static_cast<size_t>(at)].span; };
  const int32_t first = std::min(item, fact.item), last = std::max(item, fact.item);
  const auto beside = static_cast<size_t>(last) + 1;  // "an 80% chance of a cut"
  const uint32_t end = beside < line.items.size() ? span(last + 1).end : span(last).end;
  return HoldsWord(*reading.mentions.passage, {span(first).end, end}, kWords);
}

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

}  // namespace reckoner
