// Words that take up a series named before: "the figure", "It rose to 5.3%", and the same thing elsewhere.
// Declared in series_context.h.
#include <algorithm>

#include "extractors/claims/series_context.h"

namespace reckoner::series {

namespace {

// "Among those under 25 the number rose", "For women the figure was": of a part of what was spoken of.
bool OfSome(const std::vector<Item>& items, size_t anaphor) {
  static constexpr std::string_view kPeople[] = {"men",   "women",   "those",   "people",
                                                 "boys",  "girls",   "under",   "foreigners",
                                                 "young", "workers", "migrants"};
  if (anaphor == 0 || items[0].type != Item::kWord) return false;
  if (items[0].text == "Among") return true;
  return items[0].text == "For" && items[1].type == Item::kWord &&
         std::find(std::begin(kPeople), std::end(kPeople), items[1].text) != std::end(kPeople);
}

}  // namespace

size_t AnaphorEnd(const Tables& tables, const std::vector<Item>& items, size_t i) {
  if (items[i].type != Item::kWord) return i;
  const std::string_view word = items[i].text;
  const bool determiner =
      word == "the" || word == "The" || word == "that" || word == "That" || word == "this" || word == "This";
  if (determiner && i + 1 < items.size()) {
    static constexpr std::string_view kNouns[] = {"figure", "total", "number",    "rate",  "index",  "amount",
                                                  "sum",    "level", "indicator", "gauge", "reading"};
    const bool noun = items[i + 1].type == Item::kWord &&
                      std::find(std::begin(kNouns), std::end(kNouns), items[i + 1].text) != std::end(kNouns);
    // "the total number of", "the rate of" say of what themselves.
    const Item* after = i + 2 < items.size() ? &items[i + 2] : nullptr;
    const bool modified =
        after != nullptr && (after->IsWord("of") || after->IsWord("for") || after->IsWord("among") || after->entity != nullptr ||
                             (after->type == Item::kWord && !tables.Is(Word::kNotProduct, after->text)));
    if (noun && !modified && !OfSome(items, i)) return i + 2;
  }
  const bool pronoun = i == 0 && (word == "It" || word == "That" || word == "This") && items.size() > 2;
  if (!pronoun || items[1].type != Item::kWord || !tables.Is(Word::kMoves, items[1].text)) return i;
  // "It was announced", but "It was 5%".
  const bool copula =
      items[1].text == "is" || items[1].text == "was" || items[1].text == "would" || items[1].text == "means";
  const bool figure = items[2].type == Item::kFigure || (items.size() > 3 && items[3].type == Item::kFigure);
  return !copula || figure ? 1 : i;
}

size_t PronounEnd(const Tables& tables, const std::vector<Item>& items, std::string_view text,
                  const SeriesContext& context) {
  static constexpr std::string_view kBetween[] = {"has", "had", "then", "later", "also", "since", "briefly"};
  if (items.size() < 3) return 0;
  // "Growth was 5.5% in the second quarter.", behind the economy's
  const bool growth = items[0].IsWord("Growth") && context.last->indicator.value == "GDP";
  if (growth && items[1].type == Item::kWord && tables.Is(Word::kMoves, items[1].text)) return 1;
  if (!context.alone) return 0;
  const bool many = Slice(text, context.last->head).ends_with('s') && items[0].IsWord("They");
  if (!many && !items[0].IsWord("It")) return 0;
  size_t verb = 1;
  while (verb + 1 < items.size() && items[verb].type == Item::kWord &&
         std::find(std::begin(kBetween), std::end(kBetween), items[verb].text) != std::end(kBetween))
    ++verb;
  return items[verb].type == Item::kWord && tables.Is(Word::kGoes, items[verb].text) ? 1 : 0;
}

SeriesKey Carried(const SeriesKey& last, Span span, std::string_view text) {
  SeriesKey key = last;
  key.span = span;
  key.head = {};
  key.anaphor = true;
  key.series_text = Slice(text, span);
  for (SeriesField* field : {&key.indicator, &key.subject, &key.ref_area, &key.counterpart_area, &key.flow,
                             &key.product, &key.adjustment, &key.prices, &key.compiled_by}) {
    if (*field) field->how = PremiseHow::kCarried;
  }
  key.basis = {};
  key.currency_terms = {};
  return key;
}

void MoveTo(const std::string& area, SeriesKey& key) {
  const std::string old = "." + key.ref_area.value;
  const bool plain = !area.empty() && old.size() > 1 && area != key.ref_area.value &&
                     key.series == key.indicator.value + old && key.family.ends_with(old);
  for (std::string* name : {&key.series, &key.family})
    *name = plain ? name->substr(0, name->size() - old.size() + 1) + area : "";
  if (!area.empty()) key.ref_area = {area, PremiseHow::kStated};
}

}  // namespace reckoner::series
