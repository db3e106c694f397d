#include "extractors/claims/series.h"

#include <algorithm>

#include "extractors/claims/phrases.h"
#include "extractors/claims/series_context.h"
#include "extractors/claims/series_impl.h"

namespace reckoner {

using series::Item;
using series::Owner;
using series::Phrase;
using series::Scene;
using series::Sense;
using series::Tables;

namespace {

// Of "unemployment fell to 4.2% from 4.4%" the series is the rate.
bool OnlyPercentages(const std::vector<Item>& items) {
  bool any = false;
  for (const Item& item : items) {
    if (item.type != Item::kFigure) continue;
    const FigureKind kind = item.figure->kind;
    if (kind != FigureKind::kPercent && kind != FigureKind::kPoints) return false;
    any = true;
  }
  return any;
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
  key.daily = phrase.row->daily;
  key.term = phrase.term;
  key.seasonal = phrase.row->seasonal;
  key.unit_measure = phrase.growth ? "PT" : std::string(phrase.row->unit);
  if (phrase.product) {
    key.product = {phrase.product.ref.empty() ? NameKey(phrase.product.text) : phrase.product.ref,
                   PremiseHow::kStated};
  }
  if (phrase.volume) key.prices = {"constant", PremiseHow::kStated};
  series::PutCues(cues, key);
  PutSources(tables, scene.sense, scene.context, phrase.row->owner, key);
  if (phrase.row->owner == Owner::kTrade) {
    FillTrade(scene, phrase, key);
  } else {
    FillOwned(scene, phrase, key);
  }
  return key;
}

namespace {

// Who expects, and that: words that name no thing to expect.
bool OnlyExpects(const std::vector<Item>& items, Span phrase) {
  static constexpr std::string_view kExpects[] = {"forecast",  "expected",  "expect",
                                                  "predicted", "projected", "expecting"};
  static constexpr std::string_view kBeside[] = {
      "analysts", "economists", "Analysts", "Economists", "had",  "have", "were", "was", "a",      "an",
      "by",       "been",       "polled",   "they",       "They", "now",  "who",  "on",  "average"};
  bool expects = false;
  for (const Item& item : items) {
    if (!phrase.Contains(item.span)) continue;
    const auto is = [&](std::string_view word) { return item.IsWord(word); };
    if (std::any_of(std::begin(kExpects), std::end(kExpects), is)) {
      expects = true;
    } else if (std::none_of(std::begin(kBeside), std::end(kBeside), is)) {
      return false;
    }
  }
  return expects;
}

// A phrase that is a name, not the first word of its sentence: "…, and Rio Tinto, up 127p".
std::string NameOf(const Tables& tables, std::string_view text, const std::vector<Item>& items, Span phrase) {
  for (size_t i = 1; i < items.size(); ++i) {
    if (items[i].span.begin < phrase.begin) continue;
    const size_t end = NameRunEnd(tables, items, i);
    if (end == i || items[end - 1].span.end != phrase.end || items[i].span.begin != phrase.begin) return "";
    return PartyOfRun(tables, text, items, i, end).ref;
  }
  return "";
}

}  // namespace

SeriesResolver::SeriesResolver(const Lexicon& lexicon) : impl_(std::make_unique<Impl>(lexicon)) {}
SeriesResolver::~SeriesResolver() = default;

std::vector<SeriesKey> SeriesResolver::Read(const Mentions& mentions, Span sentence,
                                            SeriesContext& context) const {
  const std::vector<Item> items = series::ReadItems(mentions, sentence);
  Sense sense = series::ReadSense(impl_->tables, *mentions.passage, items);
  const std::vector<Phrase> phrases = series::ReadPhrases(impl_->tables, mentions, items);
  const std::vector<SeriesCue> cues = phrases.empty() ? std::vector<SeriesCue>{} : Cues(mentions, sentence);

  const std::string_view before = mentions.passage->text.substr(0, sentence.begin);
  const std::string_view gap = before.substr(before.find_last_not_of(" \t\n") + 1);
  context.new_paragraph = std::count(gap.begin(), gap.end(), '\n') > 1;
  BeginSentence(impl_->tables, sense, context);
  const bool rates = OnlyPercentages(items);
  std::vector<SeriesKey> keys;
  size_t next = 0;
  for (size_t i = 0; i < items.size(); ++i) {
    if (next < phrases.size() && i == phrases[next].first) {
      const Scene scene{impl_->tables, items, sense, context, keys.empty() ? nullptr : &keys.back()};
      Phrase phrase = Settled(impl_->tables, phrases[next], context, scene.before);
      const bool of_place = i > 0 && items[i - 1].IsWord("where");  // "the only region where prices fell"
      if (!of_place) phrase = NamedPrices(impl_->tables, phrase, context);
      if (rates) phrase.row = impl_->tables.AsRate(phrase.row);
      SeriesKey key = impl_->Key(mentions, phrase, scene, cues);
      Advance(key, sense, context);
      keys.push_back(std::move(key));
      i = phrases[next++].last - 1;
      continue;
    }
    size_t end = context.last ? AnaphorEnd(impl_->tables, items, i) : i;
    // "Its shares have gained 40%, the index 23%": no company is an index
    if (end == i + 2 && items[i + 1].IsWord("index") && context.last->subject) end = i;
    if (end == i && i == 0 && context.last)
      end = PronounEnd(impl_->tables, items, mentions.passage->text, context);
    if (end > i && (next >= phrases.size() || end <= phrases[next].first)) {
      // "cut its benchmark rate to 3.75% after inflation fell to 3.2%. … when the rate was 5.25%"
      const bool rate = context.rate && end == i + 2 && items[i + 1].IsWord("rate");
      const SeriesKey& meant = rate ? *context.rate : *context.last;
      keys.push_back(
          series::Carried(meant, {items[i].span.begin, items[end - 1].span.end}, mentions.passage->text));
      if (items[i].IsWord("Growth")) keys.back().measure = Measure::kGrowth;
      i = end - 1;
    }
  }
  EndSentence(impl_->tables, sense, keys, context);
  return keys;
}

SeriesKey SeriesResolver::Resolve(const Mentions& mentions, Span sentence, Span phrase,
                                  const SeriesContext& context) const {
  constexpr uint32_t kReach = 2000;  // of a sentence without end
  if (phrase.begin > kReach) sentence.begin = std::max(sentence.begin, phrase.begin - kReach);
  sentence.end = std::min(sentence.end, phrase.end + kReach);
  const std::vector<Item> items = series::ReadItems(mentions, sentence);
  const Sense sense = series::ReadSense(impl_->tables, *mentions.passage, items);
  const std::vector<SeriesCue> cues = Cues(mentions, sentence);
  const Scene scene{impl_->tables, items, sense, context, nullptr};
  for (const Phrase& known : series::ReadPhrases(impl_->tables, mentions, items)) {
    if (known.span.Overlaps(phrase))
      return impl_->Key(mentions, Settled(impl_->tables, known, context, nullptr), scene, cues);
  }
  // "Analysts had forecast growth of 0.3%": of what was named before.
  if (context.last && OnlyExpects(items, phrase))
    return series::Carried(*context.last, phrase, mentions.passage->text);
  // "The Sensex jumped 740 points. During the day, it surged 943 points"
  if (context.last && context.last->daily && Slice(mentions.passage->text, phrase) == "it")
    return series::Carried(*context.last, phrase, mentions.passage->text);
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
  series::PutCues(cues, key);
  PutSources(impl_->tables, sense, context, Owner::kOrg, key);
  if (const std::string name = NameOf(impl_->tables, mentions.passage->text, items, phrase); !name.empty()) {
    key.subject = {name, PremiseHow::kStated};
  } else if (!sense.company.empty()) {
    key.subject = {sense.company, PremiseHow::kInferred};
  }
  for (const Item& item : items) {
    if (!phrase.Contains(item.span) || item.entity == nullptr || item.entity->ref.empty()) continue;
    if (item.IsPlace() && !key.ref_area) key.ref_area = {item.entity->ref, PremiseHow::kStated};
    if (item.Is(EntityKind::kOrganisation)) key.subject = {item.entity->ref, PremiseHow::kStated};
    if (item.Is(EntityKind::kProduct) && !key.product) key.product = {item.entity->ref, PremiseHow::kStated};
  }
  key.local = "~text:" + NameKey(key.series_text);
  return key;
}

std::optional<SeriesKey> SeriesResolver::PerShare(const SeriesKey& whole) const {
  const std::string_view ref = impl_->tables.PerShare(whole.indicator.value);
  if (ref.empty() || whole.measure != Measure::kLevel) return std::nullopt;
  SeriesKey each = whole;
  each.indicator.value = ref;
  const size_t old = whole.indicator.value.size();
  if (!each.series.empty()) each.series.replace(0, old, ref);
  const size_t at = each.local.find(whole.indicator.value);
  if (at != std::string::npos) each.local.replace(at, old, ref);
  each.unit_measure.clear();
  return each;
}

bool SeriesResolver::NamesThing(const Passage& passage, Span phrase) const {
  for (size_t at = TokenAt(passage, phrase.begin);
       at < passage.tokens.size() && passage.tokens[at].span.begin < phrase.end; ++at) {
    const std::string_view word = Slice(passage.text, passage.tokens[at].span);
    if (passage.tokens[at].kind != Token::kWord) continue;
    const bool code = word.size() > 1 && std::all_of(word.begin(), word.end(), [](char c) {  // "BP", "3M"
                        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
                      });
    if (code) return true;
    if (word.size() < 3 || word.ends_with("ly")) continue;
    if (word == "average" || impl_->tables.Is(series::Word::kNotProduct, word) ||
        impl_->tables.Is(series::Word::kDecor, word))
      continue;
    return true;
  }
  return false;
}

std::vector<SeriesCue> SeriesResolver::Cues(const Mentions& mentions, Span sentence) const {
  const Passage& passage = *mentions.passage;
  std::vector<SeriesCue> cues;
  for (size_t i = TokenAt(passage, sentence.begin); i < passage.tokens.size();) {
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
