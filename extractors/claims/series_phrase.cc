#include "extractors/claims/series_phrase.h"

#include <algorithm>

namespace reckoner::series {

Party PartyOf(const Item& item) {
  Party party{.text = std::string(item.text)};
  if (item.entity == nullptr) return party;
  party.organisation = item.entity->kind == EntityKind::kOrganisation;
  party.ref = item.entity->ref;
  if (party.ref.empty() && !item.entity->candidates.empty()) party.ref = item.entity->candidates[0];
  return party;
}

Party PartyOfRun(const Tables& tables, std::string_view text, const std::vector<Item>& items, size_t begin,
                 size_t end) {
  std::string_view words =
      text.substr(items[begin].span.begin, items[end - 1].span.end - items[begin].span.begin);
  if (end == begin + 1 && items[begin].Is(EntityKind::kOrganisation)) return PartyOf(items[begin]);
  return {.ref = tables.companies().Ref(words), .text = std::string(words), .organisation = true};
}

namespace {

bool InName(const std::vector<Item>& items, size_t i) {
  const Item& item = items[i];
  if ((item.type == Item::kWord && item.capital) || item.Is(EntityKind::kOrganisation)) return true;
  if (item.IsWord("of") && i > 0 && i + 1 < items.size()) {  // "Bank of New England"
    return items[i - 1].capital && items[i - 1].type == Item::kWord && items[i + 1].capital &&
           items[i + 1].type == Item::kWord;
  }
  if (item.type != Item::kPunctuation || i == 0 || i + 1 >= items.size() || !items[i + 1].capital)
    return false;
  return item.text == "&" ||
         (item.text == "-" && !item.space_before && !items[i + 1].space_before && items[i - 1].capital);
}

}  // namespace

bool AllCapitals(const std::vector<Item>& items) {
  constexpr size_t kEnough = 60;  // of a sentence without end
  int longer = 0, capital = 0;
  for (size_t i = 0; i < items.size() && i < kEnough; ++i) {
    const Item& item = items[i];
    if (item.type == Item::kPunctuation || item.type == Item::kFigure || item.type == Item::kPeriod ||
        item.text.size() < 4)
      continue;
    ++longer;
    capital += item.capital;
  }
  return longer >= 3 && capital * 10 >= longer * 8;
}

size_t NameRunStart(const Tables& tables, const std::vector<Item>& items, size_t end) {
  size_t i = end;
  while (i > 0 && InName(items, i - 1) && end - i < 7) --i;
  while (i < end &&
         (tables.Is(Word::kNotProduct, items[i].text) || items[i].text == "&" || items[i].text == "-"))
    ++i;
  return i;
}

size_t NameRunEnd(const Tables& tables, const std::vector<Item>& items, size_t begin) {
  size_t i = begin;
  while (i < items.size() && InName(items, i) && i - begin < 7) ++i;
  if (i > begin && tables.Is(Word::kNotProduct, items[begin].text)) return begin;
  return i;
}

namespace {

// "Exports to Chile rose and those to Peru fell".
bool IsEcho(const std::vector<Item>& items, size_t i) {
  return i > 0 && i + 1 < items.size() && (items[i].IsWord("those") || items[i].IsWord("that")) &&
         (items[i + 1].IsWord("to") || items[i + 1].IsWord("from") || items[i + 1].IsWord("of") ||
          items[i + 1].IsWord("in") || items[i + 1].IsWord("with") || items[i + 1].IsWord("at"));
}

std::optional<Phrase> Echo(const Tables& tables, std::string_view text, const std::vector<Item>& items,
                           size_t i, const Phrase& said) {
  Phrase echo{.first = i, .last = i + 1, .head = i, .row = said.row, .flow = said.flow};
  echo.negative = said.negative;
  echo.growth = said.growth;
  if (!items[i + 1].IsWord("of")) echo.product = said.product;  // "those of natural gas" are of another
  ReadRightSide(tables, text, items, echo);
  if (echo.last == i + 1) return std::nullopt;
  if (!echo.owner && echo.row->owner == Owner::kTrade) echo.owner = said.owner;
  echo.span = {items[i].span.begin, items[echo.last - 1].span.end};
  echo.head_span = items[i].span;
  return echo;
}

// "rose 5.4% in constant prices": how it is counted.
bool OnlyCounts(const std::vector<Item>& items, size_t i) {
  return i > 0 && items[i].text == "prices" &&
         (items[i - 1].IsWord("constant") || items[i - 1].IsWord("current") || items[i - 1].IsWord("fixed"));
}

// "the food supply agency": a body called by what it minds.
bool NamesBody(const std::vector<Item>& items, size_t i) {
  static constexpr std::string_view kBodies[] = {
      "agency",    "agencies",   "ministry", "minister",   "board",       "regulator",  "watchdog",
      "authority", "commission", "bureau",   "department", "association", "federation", "council"};
  if (i + 1 >= items.size() || items[i + 1].type != Item::kWord || !items[i + 1].space_before) return false;
  std::string word(items[i + 1].text);
  if (word[0] >= 'A' && word[0] <= 'Z') word[0] = static_cast<char>(word[0] + 32);
  return std::find(std::begin(kBodies), std::end(kBodies), word) != std::end(kBodies);
}

// "The FTSE 100 company raised its dividend": no figure of the index.
bool OnlyDescribes(const Tables& tables, const IndicatorRow& row, const std::vector<Item>& items, size_t i) {
  if (row.owner != Owner::kMarket || row.unit != "index" || i + 1 >= items.size()) return false;
  const Item& next = items[i + 1];
  if (i + 2 < items.size() && (items[i + 2].IsWord("index") || items[i + 2].IsWord("average"))) return false;
  const bool listed = next.text == "-" && i + 2 < items.size() && items[i + 2].IsWord("listed");
  return listed || next.IsWord("companies") || next.IsWord("member") || next.IsWord("members") ||
         (next.type == Item::kWord && tables.Is(Word::kHolder, next.text));
}

}  // namespace

std::vector<Phrase> ReadPhrases(const Tables& tables, const Mentions& mentions,
                                const std::vector<Item>& items) {
  std::vector<Phrase> phrases;
  const std::string_view text = mentions.passage->text;
  for (size_t i = 0; i < items.size(); ++i) {
    if (!phrases.empty() && i < phrases.back().last) continue;
    if (IsEcho(items, i) && !phrases.empty()) {
      if (std::optional<Phrase> echo = Echo(tables, text, items, i, phrases.back()))
        phrases.push_back(*std::move(echo));
      continue;
    }
    if (!items[i].Is(EntityKind::kIndicator)) continue;
    Phrase phrase{.first = i, .last = i + 1, .head = i};
    phrase.row = tables.Indicator(items[i].entity->ref, items[i].text);
    if (phrase.row == nullptr) continue;
    if (OnlyDescribes(tables, *phrase.row, items, i) || OnlyCounts(items, i) || NamesBody(items, i)) continue;
    phrase.flow = phrase.row->flow;
    phrase.negative = phrase.row->negative;
    phrase.growth = phrase.row->measure == Measure::kGrowth;
    // "imports and exports between …", "total exports and imports": one sum of both.
    const bool coordinated =
        i + 2 < items.size() && items[i + 1].IsWord("and") && items[i + 2].Is(EntityKind::kIndicator) &&
        phrase.row->indicator == "GOODS_TRADE" && items[i + 2].entity->ref.starts_with("GOODS_TRADE.") &&
        items[i + 2].entity->ref != items[i].entity->ref;
    const std::string_view head = items[i].text;
    phrase.both_sides = head.starts_with("bilateral") || head.starts_with("Bilateral") ||
                        head.starts_with("two-way") || head.starts_with("Two-way");
    ReadLeftSide(tables, text, items, phrase);
    const auto sums = [&](size_t at) {
      return at < items.size() &&
             (items[at].IsWord("between") || items[at].IsWord("totaled") || items[at].IsWord("totalled") ||
              items[at].IsWord("combined") || items[at].IsWord("together"));
    };
    const auto measured = [&](size_t at) {
      return at >= 2 && items[at - 1].IsWord("of") &&
             (items[at - 2].IsWord("value") || items[at - 2].IsWord("volume") ||
              items[at - 2].IsWord("sum") || items[at - 2].IsWord("total"));
    };
    const bool summed = coordinated && (sums(i + 3) || measured(phrase.first) || phrase.both_sides);
    if (summed) {
      phrase.flow = "XM";
      phrase.last = i + 3;
    }
    ReadRightSide(tables, text, items, phrase);
    if (phrase.row->tenor && !ReadTenor(tables, items, phrase)) continue;
    const bool crosses = phrase.row->crossing && !phrase.owner.organisation &&
                         ((phrase.from && !phrase.from.ref.empty()) || (phrase.to && !phrase.to.ref.empty()));
    if (crosses) {
      phrase.row = tables.exports();
      phrase.flow = phrase.row->flow;
    }
    if (phrase.first >= 2 && items[phrase.first - 1].IsWord("of") &&
        tables.Is(Word::kVolume, items[phrase.first - 2].text)) {
      phrase.volume = true;
    }
    // Phrases don't overlap: what the one before took on its right stays its own.
    if (!phrases.empty()) phrase.first = std::max(phrase.first, phrases.back().last);
    phrase.span = {items[phrase.first].span.begin, items[phrase.last - 1].span.end};
    phrase.head_span = {items[i].span.begin, items[summed ? i + 2 : i].span.end};
    phrases.push_back(std::move(phrase));
  }
  return phrases;
}

}  // namespace reckoner::series
