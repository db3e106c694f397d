#include "extractors/claims/linker.h"

#include <algorithm>

#include "extractors/claims/claim_builder.h"
#include "extractors/claims/exchange.h"
#include "extractors/claims/frames.h"
#include "extractors/claims/joins.h"
#include "extractors/claims/lead_in.h"
#include "extractors/claims/modality.h"
#include "extractors/claims/moments.h"
#include "extractors/claims/movement.h"
#include "extractors/claims/other_terms.h"
#include "extractors/claims/per_share.h"
#include "extractors/claims/quotes.h"
#include "extractors/claims/ratio.h"
#include "extractors/claims/reading.h"
#include "extractors/claims/records.h"
#include "extractors/claims/series.h"
#include "extractors/claims/subjects.h"
#include "extractors/claims/tables.h"
#include "extractors/claims/tags.h"

namespace reckoner {

namespace {

template <typename Mention>
bool HasOne(const std::vector<Mention>& mentions, Span sentence) {
  const size_t first = FirstEndingBehind(mentions, sentence.begin);
  return first < mentions.size() && mentions[first].span.begin < sentence.end;
}

// Rows are read by their layout (tables.h), not as sentences.
bool InTable(const Mentions& mentions, Span sentence) {
  return std::any_of(mentions.tables.begin(), mentions.tables.end(),
                     [&](const DataTable& table) { return table.grid.span.Contains(sentence); });
}

bool HasMention(const Mentions& mentions, Span sentence) {
  return HasOne(mentions.figures, sentence) || HasOne(mentions.periods, sentence);
}

}  // namespace

struct Linker::Impl {
  SeriesResolver series;
  Tagger tagger;
  FrameTable frames;
  ModalityReader modality;
  QuoteReader quotes;
  RatioReader ratios;
  OtherTerms other_terms;

  explicit Impl(const Lexicon& lexicon)
      : series(lexicon),
        tagger(lexicon),
        frames(lexicon),
        modality(lexicon),
        quotes(lexicon),
        ratios(lexicon),
        other_terms(lexicon) {}
};

Linker::Linker(const Lexicon& lexicon) : impl_(std::make_unique<Impl>(lexicon)) {}
Linker::~Linker() = default;

ClaimSet Linker::Link(Mentions& mentions) const {
  Reading reading(mentions, impl_->other_terms);
  SeriesContext context;
  for (Span sentence : mentions.passage->sentences) {
    if (InTable(mentions, sentence)) {
      reading.series.emplace_back();
      reading.lines.push_back({.sentence = sentence, .items = {}, .tags = {}});
      continue;
    }
    reading.series.push_back(impl_->series.Read(mentions, sentence, context));
    // Frames and joins turn on figures and periods: a sentence without them is read for its series only.
    if (!HasMention(mentions, sentence)) {
      reading.lines.push_back({.sentence = sentence, .items = {}, .tags = {}});
      continue;
    }
    const Span told{BehindDateline(mentions, sentence), sentence.end};
    reading.lines.push_back(impl_->tagger.Tag(mentions, told, reading.series.back()));
    Fold(mentions, reading.lines.back());
    const int32_t line = static_cast<int32_t>(reading.lines.size() - 1);
    const size_t first = reading.facts.size();
    const size_t moved = reading.movements.size();
    MovementReader reader(reading, line);
    impl_->frames.Run(reading.lines.back(), [&](const FrameMatch& match) { return reader.Accept(match); });
    impl_->quotes.Read(reading, line, moved);
    ReadBetterAndWorse(reading, moved);
    ReadSubjects(reading, line, first, impl_->series, context);
    NameExchangeRates(reading, line, first);
    NamePerShare(reading, line, first, impl_->series);
    for (size_t i = first; i < reading.facts.size(); ++i) {
      Fact& fact = reading.facts[i];
      if (fact.base) continue;
      const Mood mood = impl_->modality.Read(*mentions.passage, reading.lines.back(), fact.item);
      fact.modality = mood.modality;
      fact.obs_status = mood.obs_status;
    }
  }
  const Timeline time = ReadTimeline(reading);
  ClaimSet out;
  out.links = std::move(reading.links);
  LinkMovements(reading, time, out.links);
  for (const Join& join : Joins()) join.run({reading, time}, out.links);
  impl_->ratios.Read(reading, time, out.links);
  for (reckoner::Link& link : LinkTables(mentions)) out.links.push_back(std::move(link));
  out.claims = BuildClaims(reading, time);
  for (Claim& claim : BuildTableClaims(mentions, impl_->series, context))
    out.claims.push_back(std::move(claim));
  std::stable_sort(out.claims.begin(), out.claims.end(),
                   [](const Claim& a, const Claim& b) { return a.figure < b.figure; });
  std::vector<int32_t> claim_of(mentions.figures.size(), -1);
  for (size_t i = 0; i < out.claims.size(); ++i)
    claim_of[static_cast<size_t>(out.claims[i].figure)] = static_cast<int32_t>(i);
  for (Claim& record : BuildRecords({reading, time})) out.claims.push_back(std::move(record));
  for (reckoner::Link& link : out.links) {
    for (Term& term : link.terms) {
      // Losses and deficits are negative claims; where only sizes count they are amounts like any other.
      if (link.kind == LinkKind::kFxPair || link.kind == LinkKind::kConversion || link.kind == LinkKind::kSum)
        continue;
      if (term.figure >= 0) term.claim = claim_of[static_cast<size_t>(term.figure)];
    }
  }
  return out;
}

}  // namespace reckoner
