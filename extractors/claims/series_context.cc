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
  // "In Scotland prices rose 3.8%" doesn't make a British report one of Scotland.
  const bool of_a_part = key.ref_area.value.find('-') != std::string::npos && !context.reporter.empty();
  if (stated_area && sense.compiled_area.empty() && !both && !of_a_part &&
      (!trade || context.reporter.empty())) {
    context.reporter = key.ref_area.value;
  }
  if (key.measure == Measure::kBalance && key.indicator.value != "BALANCE") context.balance = key;
  if (key.series_text.ends_with(" rate") || key.series_text.ends_with(" rates")) context.rate = key;
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
