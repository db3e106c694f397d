#include "extractors/claims/series_context.h"

#include <algorithm>

namespace reckoner::series {
namespace {

// Data carry over only to what their compiler counts: customs count trade, nobody a company's profits.
bool Compiles(const Tables& tables, const std::string& compiler, Owner owner) {
  const Body* body = tables.FindBody(compiler);
  const bool customs = body != nullptr ? body->role == "customs" : compiler.ends_with("-CUSTOMS");
  return owner == Owner::kTrade || (owner == Owner::kArea && !customs);
}

// A first name of a company that the passage named in full.
void Lengthen(Sense& sense, const SeriesContext& context) {
  if (sense.company.empty()) {
    const std::string longer = LongerName(sense.short_name, context.subject);
    if (longer != sense.short_name) sense.company = longer;
  } else {
    sense.company = LongerName(sense.company, context.subject);
  }
}

}  // namespace

void BeginSentence(const Tables& tables, Sense& sense, SeriesContext& context) {
  Lengthen(sense, context);
  // "the statistics office said": the country's whose data the passage reports.
  const std::string& area = !sense.place.empty() ? sense.place : context.reporter;
  if (!sense.compiled_role.empty() && !area.empty()) {
    sense.compiled_by = tables.bodies().Ref(sense.compiled_role, area);
    sense.compiled_how = PremiseHow::kInferred;
  }
  if (!sense.compiled_area.empty()) context.reporter = sense.compiled_area;
  const auto& pair = sense.pair;
  if (pair.size() == 2 && !pair[0].empty() && !pair[1].empty() && pair[0] != pair[1]) context.pair = pair;
  if (sense.global) context.global = true;
}

void EndSentence(const Tables& tables, const Sense& sense, std::vector<SeriesKey>& keys,
                 SeriesContext& context) {
  bool named = !sense.company.empty();
  if (named) context.subject = sense.company;
  for (const SeriesKey& key : keys) {
    named = named || (key.subject.how == PremiseHow::kStated && key.subject.value == context.subject);
  }
  context.subject_age = named ? 0 : context.subject_age + 1;
  context.alone = !keys.empty() && sense.company.empty() && !keys.front().subject && keys.front().indicator &&
                  std::all_of(keys.begin(), keys.end(),
                              [&](const SeriesKey& key) { return key.local == keys.front().local; });
  std::string compiled_by = sense.compiled_by;
  if (compiled_by.empty() && !sense.compiled_role.empty() && !context.reporter.empty()) {
    // The country stood in a phrase: "Spanish retail sales fell, the statistics office said".
    compiled_by = tables.bodies().Ref(sense.compiled_role, context.reporter);
    for (SeriesKey& key : keys) {
      const bool same_area = key.ref_area.value == context.reporter;
      if (same_area && !compiled_by.empty()) key.compiled_by = {compiled_by, PremiseHow::kInferred};
    }
  }
  if (!compiled_by.empty()) context.compiled_by = compiled_by;
}

Phrase Settled(const Tables& tables, Phrase phrase, const SeriesContext& context, const SeriesKey* before) {
  const bool exports_before = before != nullptr && before->flow.value == "X";
  if (phrase.row->crossing && exports_before && !phrase.owner && phrase.holder == Phrase::Holder::kNone) {
    phrase.row = tables.exports();
    phrase.flow = phrase.row->flow;
  }
  if (phrase.row->indicator != "BALANCE") return phrase;
  const bool trade = phrase.with || phrase.product || (context.trade && context.last && context.last->flow);
  std::string ref;
  if (trade) {
    ref = "GOODS_TRADE.B";
  } else if (context.balance) {
    ref = context.balance->indicator.value + (context.balance->flow ? "." + context.balance->flow.value : "");
  }
  const IndicatorRow* row = tables.Indicator(ref, phrase.row->negative ? "deficit" : "surplus");
  if (row == nullptr) return phrase;
  phrase.negative = phrase.row->negative;
  phrase.row = row;
  phrase.flow = row->flow;
  return phrase;
}

Phrase NamedPrices(const Tables& tables, Phrase phrase, const SeriesContext& context) {
  const bool bare = phrase.row->ref == "PRICE" && !phrase.product && !phrase.owner;
  if (!bare || phrase.holder != Phrase::Holder::kNone || !context.last) return phrase;
  const SeriesKey& last = *context.last;
  const IndicatorRow* const named = tables.ByRef(last.indicator.value);
  const bool prices = last.indicator.value.ends_with("_PRICES") && !last.subject;
  if (prices && named != nullptr && !named->daily) phrase.row = named;
  return phrase;
}

void PutCues(const std::vector<SeriesCue>& cues, SeriesKey& key) {
  const auto only = [&](SeriesCue::Field field, SeriesField& into) {
    const SeriesCue* found = nullptr;
    for (const SeriesCue& cue : cues) {
      if (cue.field != field) continue;
      if (found != nullptr && found->value != cue.value) return;
      found = &cue;
    }
    if (found != nullptr && !into) into = {found->value, PremiseHow::kStated};
  };
  only(SeriesCue::Field::kBasis, key.basis);
  only(SeriesCue::Field::kAdjustment, key.adjustment);
  only(SeriesCue::Field::kPrices, key.prices);
  only(SeriesCue::Field::kCurrencyTerms, key.currency_terms);
}

void PutSources(const Tables& tables, const Sense& sense, const SeriesContext& context, Owner owner,
                SeriesKey& key) {
  if (!sense.compiled_by.empty()) {
    key.compiled_by = {sense.compiled_by, sense.compiled_how};
  } else if (!context.compiled_by.empty() && Compiles(tables, context.compiled_by, owner)) {
    key.compiled_by = {context.compiled_by, PremiseHow::kCarried};
  }
  key.attribution = sense.attribution;
}

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
        after != nullptr && (after->IsWord("of") || after->IsWord("for") || after->entity != nullptr ||
                             (after->type == Item::kWord && !tables.Is(Word::kNotProduct, after->text)));
    if (noun && !modified) return i + 2;
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
  if (!context.alone || items.size() < 3) return 0;
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

void Advance(const SeriesKey& key, const Sense& sense, SeriesContext& context) {
  if (key.anaphor) return;
  // "Acme's sales" may be a rival's; only a sentence about Acme (Sense::company) makes it the passage's.
  if (key.subject && key.subject.how == PremiseHow::kStated && context.subject.empty())
    context.subject = key.subject.value;
  const bool trade = static_cast<bool>(key.flow);
  if (trade && key.ref_area && key.counterpart_area) {
    const std::string &a = key.ref_area.value, &b = key.counterpart_area.value;
    const bool stated = key.counterpart_area.how == PremiseHow::kStated;
    if (a != "WLD" && b != "WLD" && a != b) {
      // One partner of several, where the passage is about a country's trade with all.
      const bool of_many = context.trader == a || context.trader == b;
      if ((key.flow.value == "XM" || key.flow.value == "B") && !of_many) context.pair = {a, b};
      if (stated) context.global = false;
    } else if (stated) {
      context.global = true;
      context.pair.clear();
    }
  }
  const bool stated_area =
      key.ref_area && key.ref_area.how == PremiseHow::kStated && key.ref_area.value != "WLD";
  if (trade && key.ref_area && key.counterpart_area.value == "WLD" && context.trader.empty())
    context.trader = key.ref_area.value;
  const bool both = trade && key.flow.value == "XM";  // nobody's point of view
  if (stated_area && sense.compiled_area.empty() && !both && (!trade || context.reporter.empty())) {
    context.reporter = key.ref_area.value;
  }
  if (key.measure == Measure::kBalance && key.indicator.value != "BALANCE") context.balance = key;
  const SeriesField area_before = context.last ? context.last->ref_area : SeriesField();
  context.last = key;
  if (key.of_figure) {  // "inflation was 2.3% in Germany, 0.9% in France … For the euro zone the rate
                        // was 2.1%"
    context.last->ref_area = area_before;
    context.last->series.clear();
    context.last->family.clear();
    context.last->local = "~" + key.indicator.value;
  }
  if (trade) context.trade = key;
}

}  // namespace reckoner::series
