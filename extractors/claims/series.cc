#include "extractors/claims/series.h"

#include <algorithm>

#include "extractors/claims/series_owner.h"

namespace reckoner {

using series::Item;
using series::Owner;
using series::Phrase;
using series::Scene;
using series::Sense;
using series::Tables;

struct SeriesResolver::Impl {
  explicit Impl(const Lexicon& lexicon) : tables(lexicon) {}

  SeriesKey Key(const Mentions& mentions, const Phrase& phrase, const Scene& scene,
                const std::vector<SeriesCue>& cues) const;

  Tables tables;
};

namespace {

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

// Data carry over only to what their compiler counts: customs count trade, nobody a company's profits.
bool Compiles(const Tables& tables, const std::string& compiler, Owner owner) {
  const series::Body* body = tables.FindBody(compiler);
  const bool customs = body != nullptr ? body->role == "customs" : compiler.ends_with("-CUSTOMS");
  return owner == Owner::kTrade || (owner == Owner::kArea && !customs);
}

void PutSources(const Tables& tables, const Sense& sense, const SeriesContext& context, Owner owner,
                SeriesKey& key) {
  if (!sense.compiled_by.empty()) {
    key.compiled_by = {sense.compiled_by, PremiseHow::kStated};
  } else if (!context.compiled_by.empty() && Compiles(tables, context.compiled_by, owner)) {
    key.compiled_by = {context.compiled_by, PremiseHow::kCarried};
  }
  key.attribution = sense.attribution;
}

// "the figure", "That total", "It": words that take up the last series.
size_t AnaphorEnd(const Tables& tables, const std::vector<Item>& items, size_t i) {
  if (items[i].type != Item::kWord) return i;
  const std::string_view word = items[i].text;
  const bool determiner =
      word == "the" || word == "The" || word == "that" || word == "That" || word == "this" || word == "This";
  if (determiner && i + 1 < items.size()) {
    static constexpr std::string_view kNouns[] = {"figure", "total",  "number", "rate",
                                                  "index",  "amount", "sum",    "level"};
    const bool noun = items[i + 1].type == Item::kWord &&
                      std::find(std::begin(kNouns), std::end(kNouns), items[i + 1].text) != std::end(kNouns);
    const bool modified = i + 2 < items.size() && (items[i + 2].IsWord("of") || items[i + 2].IsWord("for"));
    if (noun && !modified) return i + 2;
  }
  const bool pronoun = i == 0 && (word == "It" || word == "That" || word == "This") && items.size() > 1;
  return pronoun && items[1].type == Item::kWord && tables.Is(series::Word::kMoves, items[1].text) ? 1 : i;
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

// What a key adds to what the passage has told so far.
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
      if (key.flow.value == "XM" || key.flow.value == "B") context.pair = {a, b};
      if (stated) context.global = false;
    } else if (stated) {
      context.global = true;
      context.pair.clear();
    }
  }
  const bool stated_area =
      key.ref_area && key.ref_area.how == PremiseHow::kStated && key.ref_area.value != "WLD";
  const bool both = trade && key.flow.value == "XM";  // nobody's point of view
  if (stated_area && sense.compiled_area.empty() && !both && (!trade || context.reporter.empty())) {
    context.reporter = key.ref_area.value;
  }
  if (key.measure == Measure::kBalance && key.indicator.value != "BALANCE") context.balance = key;
  context.last = key;
  if (trade) context.trade = key;
}

}  // namespace

namespace {

// Settles what only the passage tells. "Exports to Chile fell, with vehicle shipments down": exports too.
// "The surplus", "a deficit with Japan": of what the passage last called a balance; of trade, with a partner
// or beside exports and imports.
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
  const series::IndicatorRow* row = tables.Indicator(ref, phrase.row->negative ? "deficit" : "surplus");
  if (row == nullptr) return phrase;
  phrase.negative = phrase.row->negative;
  phrase.row = row;
  phrase.flow = row->flow;
  return phrase;
}

}  // namespace

SeriesKey SeriesResolver::Impl::Key(const Mentions& mentions, const Phrase& phrase, const Scene& scene,
                                    const std::vector<SeriesCue>& cues) const {
  SeriesKey key{.span = phrase.span, .head = phrase.head_span};
  key.series_text = Slice(mentions.passage->text, phrase.span);
  key.indicator = {std::string(phrase.row->indicator), PremiseHow::kStated};
  key.measure = phrase.growth ? Measure::kGrowth : phrase.row->measure;
  key.percent_level = phrase.row->percent || phrase.growth;
  key.negative = phrase.negative;
  key.unit_measure = phrase.growth ? "PT" : std::string(phrase.row->unit);
  if (phrase.product) {
    key.product = {phrase.product.ref.empty() ? NameKey(phrase.product.text) : phrase.product.ref,
                   PremiseHow::kStated};
  }
  if (phrase.volume) key.prices = {"constant", PremiseHow::kStated};
  PutCues(cues, key);
  PutSources(tables, scene.sense, scene.context, phrase.row->owner, key);
  if (phrase.row->owner == Owner::kTrade) {
    FillTrade(scene, phrase, key);
  } else {
    FillOwned(scene, phrase, key);
  }
  return key;
}

SeriesResolver::SeriesResolver(const Lexicon& lexicon) : impl_(std::make_unique<Impl>(lexicon)) {}
SeriesResolver::~SeriesResolver() = default;

std::vector<SeriesKey> SeriesResolver::Read(const Mentions& mentions, Span sentence,
                                            SeriesContext& context) const {
  const std::vector<Item> items = series::ReadItems(mentions, sentence);
  const Sense sense = series::ReadSense(impl_->tables, mentions.passage->text, items);
  const std::vector<Phrase> phrases = series::ReadPhrases(impl_->tables, mentions, items);
  const std::vector<SeriesCue> cues = phrases.empty() ? std::vector<SeriesCue>{} : Cues(mentions, sentence);

  if (!sense.compiled_area.empty()) context.reporter = sense.compiled_area;
  if (sense.pair.size() == 2 && !sense.pair[0].empty() && !sense.pair[1].empty() &&
      sense.pair[0] != sense.pair[1]) {
    context.pair = sense.pair;
  }
  if (sense.global) context.global = true;

  std::vector<SeriesKey> keys;
  size_t next = 0;
  for (size_t i = 0; i < items.size(); ++i) {
    if (next < phrases.size() && i == phrases[next].first) {
      const Scene scene{impl_->tables, items, sense, context, keys.empty() ? nullptr : &keys.back()};
      SeriesKey key =
          impl_->Key(mentions, Settled(impl_->tables, phrases[next], context, scene.before), scene, cues);
      Advance(key, sense, context);
      keys.push_back(std::move(key));
      i = phrases[next++].last - 1;
      continue;
    }
    const size_t end = context.last ? AnaphorEnd(impl_->tables, items, i) : i;
    if (end > i && (next >= phrases.size() || end <= phrases[next].first)) {
      keys.push_back(
          Carried(*context.last, {items[i].span.begin, items[end - 1].span.end}, mentions.passage->text));
      i = end - 1;
    }
  }
  if (!sense.company.empty()) context.subject = sense.company;
  if (!sense.compiled_by.empty()) context.compiled_by = sense.compiled_by;
  return keys;
}

SeriesKey SeriesResolver::Resolve(const Mentions& mentions, Span sentence, Span phrase,
                                  const SeriesContext& context) const {
  const std::vector<Item> items = series::ReadItems(mentions, sentence);
  const Sense sense = series::ReadSense(impl_->tables, mentions.passage->text, items);
  const std::vector<SeriesCue> cues = Cues(mentions, sentence);
  const Scene scene{impl_->tables, items, sense, context, nullptr};
  for (const Phrase& known : series::ReadPhrases(impl_->tables, mentions, items)) {
    if (known.span.Overlaps(phrase))
      return impl_->Key(mentions, Settled(impl_->tables, known, context, nullptr), scene, cues);
  }
  // "It said fuel stocks": what comes before the last verb of saying is no part of it.
  for (const Item& item : items) {
    if (!phrase.Contains(item.span)) continue;
    const bool says =
        item.IsWord("said") || item.IsWord("says") || item.IsWord("that") || item.IsWord("reported");
    const bool article = item.span.begin == phrase.begin && (item.IsWord("the") || item.IsWord("The"));
    if ((says || article) && item.span.end + 1 < phrase.end) phrase.begin = item.span.end + 1;
  }
  SeriesKey key{.span = phrase};
  key.series_text = Slice(mentions.passage->text, phrase);
  PutCues(cues, key);
  PutSources(impl_->tables, sense, context, Owner::kOrg, key);
  if (!sense.company.empty()) key.subject = {sense.company, PremiseHow::kInferred};
  for (const Item& item : items) {
    if (!phrase.Contains(item.span) || item.entity == nullptr || item.entity->ref.empty()) continue;
    if (item.IsPlace() && !key.ref_area) key.ref_area = {item.entity->ref, PremiseHow::kStated};
    if (item.Is(EntityKind::kOrganisation)) key.subject = {item.entity->ref, PremiseHow::kStated};
    if (item.Is(EntityKind::kProduct) && !key.product) key.product = {item.entity->ref, PremiseHow::kStated};
  }
  key.local = "~text:" + NameKey(key.series_text);
  return key;
}

std::vector<SeriesCue> SeriesResolver::Cues(const Mentions& mentions, Span sentence) const {
  const Passage& passage = *mentions.passage;
  std::vector<SeriesCue> cues;
  const auto first = std::partition_point(passage.tokens.begin(), passage.tokens.end(),
                                          [&](const Token& t) { return t.span.begin < sentence.begin; });
  for (auto i = static_cast<size_t>(first - passage.tokens.begin()); i < passage.tokens.size();) {
    if (passage.tokens[i].span.begin >= sentence.end) break;
    const NameTrie::Match match = impl_->tables.cue_trie().Find(passage.text, passage.tokens, i);
    if (match.token_end == 0) {
      ++i;
      continue;
    }
    const Tables::Cue& cue = impl_->tables.cue(match.ids[0]);
    const Span span{passage.tokens[i].span.begin, passage.tokens[match.token_end - 1].span.end};
    if (span.end <= sentence.end) cues.push_back({span, cue.field, std::string(cue.value)});
    i = match.token_end;
  }
  return cues;
}

}  // namespace reckoner
