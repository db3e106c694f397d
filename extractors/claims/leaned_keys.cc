#include "extractors/claims/leaned_keys.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "extractors/claims/series_context.h"

namespace reckoner {

const Entity* AreaAt(const Reading& reading, Span span) {
  if (reading.lower(span).starts_with("the ")) span.begin += 4;
  const std::vector<Entity>& entities = reading.mentions.entities;
  const size_t at = FirstBeginningAt(entities, span.begin);
  const bool place = at < entities.size() && entities[at].span == span && !entities[at].ref.empty() &&
                     (entities[at].kind == EntityKind::kArea || entities[at].kind == EntityKind::kGroup);
  return place ? &entities[at] : nullptr;
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

// "Wholesale prices of eggs fell from $2.77 to 55 cents a dozen": what is counted in money is no price index.
int32_t PriceItself(Reading& reading, const Fact& fact, int32_t key) {
  std::vector<SeriesKey>& keys = reading.series[static_cast<size_t>(fact.line)];
  const SeriesKey& index = keys[static_cast<size_t>(key)];
  if (!index.indicator.value.starts_with("PPI") && !index.indicator.value.starts_with("CPI")) return key;
  const int32_t newer =
      fact.movement < 0 ? fact.figure : reading.movements[static_cast<size_t>(fact.movement)].newer;
  const auto is_money = [&](int32_t figure) {
    return figure >= 0 && reading.figure(figure).kind == FigureKind::kMoney;
  };
  if (!is_money(fact.figure) && !is_money(newer)) return key;
  SeriesKey price{
      .span = index.span, .series_text = index.series_text, .local = "~text:" + index.series_text};
  price.ref_area = index.ref_area;
  price.basis = index.basis;
  keys.push_back(std::move(price));
  return static_cast<int32_t>(keys.size() - 1);
}

// "The mainland balance showed a deficit of 31.5 billion, wider than the 27.8 billion shortfall of 2024": a
// bare word speaks of the balance that the line names.
int32_t SameBalance(Reading& reading, int32_t line, int32_t item, int32_t key) {
  const TagLine& tags = reading.lines[static_cast<size_t>(line)];
  std::vector<SeriesKey>& keys = reading.series[static_cast<size_t>(line)];
  const SeriesKey& bare = keys[static_cast<size_t>(key)];
  if (bare.measure != Measure::kBalance || bare.head.empty() || bare.head != bare.span) return key;
  // "…, that with Britain swung to a deficit": with a partner of its own
  if (bare.counterpart_area.how == PremiseHow::kStated && bare.counterpart_area.value != "WLD") return key;
  for (int32_t i = item - 1; i >= 0; --i) {
    const int32_t named = tags.items[static_cast<size_t>(i)].series;
    if (tags.items[static_cast<size_t>(i)].tag != 'S') continue;
    const SeriesKey& whole = keys[static_cast<size_t>(named)];
    if (whole.measure != Measure::kBalance || whole.head == whole.span || whole.local == bare.local) continue;
    SeriesKey same = whole;
    same.span = bare.span;
    same.head = bare.head;
    same.negative = bare.negative;
    keys.push_back(std::move(same));
    return static_cast<int32_t>(keys.size() - 1);
  }
  return key;
}

namespace {

// The level that a fact gives or moves to, or null.
const Figure* LevelOf(const Reading& reading, const Fact& fact) {
  int32_t level = fact.figure;
  if (fact.movement >= 0 && reading.figure(level).kind == FigureKind::kPercent)
    level = reading.movements[static_cast<size_t>(fact.movement)].newer;
  return level < 0 ? nullptr : &reading.figure(level);
}

// The goods that the passage spoke of last, as the series of the same trade names them.
const SeriesField* GoodsBefore(const Reading& reading, int32_t line) {
  constexpr int32_t kReach = 12;
  for (int32_t at = line; at >= 0 && at > line - kReach; --at) {
    const std::vector<SeriesKey>& keys = reading.series[static_cast<size_t>(at)];
    for (auto key = keys.rbegin(); key != keys.rend(); ++key)
      if (key->flow && key->product && key->product.value != "TOTAL") return &key->product;
  }
  return nullptr;
}

}  // namespace

// "Video recorder exports fell … Exports to the U.S. fell to 1.1 million sets": what is counted in pieces or
// tonnes is not all goods, but those that were named before.
int32_t GoodsCounted(Reading& reading, const Fact& fact, int32_t key) {
  std::vector<SeriesKey>& keys = reading.series[static_cast<size_t>(fact.line)];
  const SeriesKey& all = keys[static_cast<size_t>(key)];
  const Figure* const level = LevelOf(reading, fact);
  if (!all.flow || all.product.value != "TOTAL" || level == nullptr) return key;
  const bool counted =
      (level->kind == FigureKind::kCount || level->kind == FigureKind::kQuantity) && !level->unit.empty();
  const bool bare = level->unit.empty() && level->unit_mult == 0 && level->decimals == 0;
  const SeriesField* const named = counted || bare ? GoodsBefore(reading, fact.line) : nullptr;
  if (!counted && named == nullptr) return key;
  SeriesKey goods = all;
  const auto without_total = [](const std::string& series) {
    return series.substr(0, series.rfind('.') + 1);
  };
  if (named != nullptr) {
    goods.product = {named->value, PremiseHow::kCarried};
    if (!goods.series.empty()) goods.series = without_total(goods.series) + named->value;
    goods.local = without_total(goods.local) + named->value;
  } else {
    goods.product = {};
    goods.series.clear();
    goods.local = "~" + goods.local + "|" + level->unit;
  }
  keys.push_back(std::move(goods));
  return static_cast<int32_t>(keys.size() - 1);
}

// "total sales rose to 241,870 cars": of so many pieces, no revenue.
int32_t UnitsSold(Reading& reading, const Fact& fact, int32_t key) {
  std::vector<SeriesKey>& keys = reading.series[static_cast<size_t>(fact.line)];
  const SeriesKey& revenue = keys[static_cast<size_t>(key)];
  const Figure* const level = LevelOf(reading, fact);
  if (revenue.indicator.value != "REVENUE" || level == nullptr || level->unit.empty()) return key;
  if (level->kind != FigureKind::kCount && level->kind != FigureKind::kQuantity) return key;
  SeriesKey sold = revenue;
  for (std::string* name : {&sold.indicator.value, &sold.series, &sold.local})
    if (const size_t at = name->find("REVENUE"); at != std::string::npos) name->replace(at, 7, "SALES");
  keys.push_back(std::move(sold));
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

// "Sales in China were down 11%, Europe up 9%", "… those of insulin fell 3%": the same thing in another
// place, or of another kind.
int32_t InPlace(Reading& reading, int32_t line, int32_t before, int32_t key) {
  const TagLine& tags = reading.lines[static_cast<size_t>(line)];
  std::vector<SeriesKey>& keys = reading.series[static_cast<size_t>(line)];
  const Entity* const area = AreaAt(reading, keys[static_cast<size_t>(key)].span);
  const size_t at = tags.tags.rfind('S', static_cast<size_t>(std::max(0, before)));
  const Span named = keys[static_cast<size_t>(key)].span;
  const std::string words(reading.text(named));
  const size_t kind = words.find(' ');
  const bool those = words.starts_with("those ") || words.starts_with("that ");
  if ((area == nullptr && !those) || at == std::string::npos) return key;
  const SeriesKey& whole = keys[static_cast<size_t>(tags.items[at].series)];
  if (!whole.indicator || (whole.flow && !those) || whole.anaphor || whole.head.empty()) return key;
  SeriesKey part = whole;
  part.span = named;
  if (those) part.product = keys[static_cast<size_t>(key)].product;
  for (SeriesField* field : {&part.indicator, &part.subject}) {
    if (*field) field->how = PremiseHow::kCarried;
  }
  series::MoveTo(area == nullptr ? "" : area->ref, part);
  const std::string head(reading.text(whole.head));
  part.series_text = those ? head + words.substr(kind) : head + " in " + words;
  part.local = whole.indicator.value + " of " + whole.subject.value + " in " + (those ? words : area->ref);
  keys.push_back(std::move(part));
  return static_cast<int32_t>(keys.size() - 1);
}

}  // namespace reckoner
