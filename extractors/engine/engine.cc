#include "extractors/engine/engine.h"

#include <algorithm>
#include <map>

#include "extractors/claims/linker.h"
#include "extractors/entities/extractor.h"
#include "extractors/figures/extractor.h"
#include "extractors/lexicon/passage_reader.h"
#include "extractors/periods/extractor.h"
#include "extractors/tables/extractor.h"

namespace reckoner {
namespace {

std::vector<Span> Spans(const std::vector<Period>& periods) {
  std::vector<Span> out;
  out.reserve(periods.size());
  for (const Period& period : periods) out.push_back(period.span);
  return out;
}

// Every part's periods as of its own day. Each other day costs one more reading.
std::vector<Period> ReadPeriods(const PeriodExtractor& extractor, const Extraction& found,
                                const DocumentInput& document) {
  constexpr size_t kMaxDays = 14;
  std::vector<Period> periods = extractor.Extract(found.passage, document.date);
  std::map<Day, std::vector<Span>> days;
  for (const DatedPart& part : document.parts) {
    if (!part.date.reference || part.date.reference == document.date.reference) continue;
    if (part.span.end > found.source.source_length() || part.span.begin >= part.span.end) continue;
    if (days.size() == kMaxDays && !days.contains(*part.date.reference)) continue;
    days[*part.date.reference].push_back(found.source.FromSource(part.span));
  }
  for (const auto& [day, spans] : days) {
    const auto inside = [&, &spans = spans](const Period& period) {
      return std::ranges::any_of(
          spans, [&](Span span) { return span.begin <= period.span.begin && period.span.end <= span.end; });
    };
    std::erase_if(periods, inside);
    for (Period& period :
         extractor.Extract(found.passage, {.reference = day, .source = ResolvedFrom::kPublished}))
      if (inside(period)) periods.push_back(std::move(period));
  }
  if (!days.empty()) std::ranges::sort(periods, {}, [](const Period& period) { return period.span.begin; });
  return periods;
}

// "Russell 2000": what looks like a year within the name of a series is none.
void DropNumbersOfNames(const std::vector<Entity>& entities, std::vector<Period>* periods) {
  auto entity = entities.begin();
  std::erase_if(*periods, [&](const Period& period) {
    while (entity != entities.end() && entity->span.end < period.span.end) ++entity;
    return entity != entities.end() && entity->kind == EntityKind::kIndicator &&
           entity->span.begin < period.span.begin && entity->span.end == period.span.end;
  });
}

}  // namespace

struct Engine::Impl {
  Lexicon lexicon;
  PassageReader passages{lexicon};
  PeriodExtractor periods{lexicon};
  FigureExtractor figures{lexicon};
  EntityExtractor entities{lexicon};
  TableExtractor tables{lexicon, passages, figures};
  Linker linker{lexicon};
};

Engine::Engine() : impl_(std::make_unique<Impl>()) {}
Engine::~Engine() = default;
const Lexicon& Engine::lexicon() const { return impl_->lexicon; }

std::unique_ptr<Extraction> Engine::Extract(const DocumentInput& document) const {
  auto out = std::make_unique<Extraction>();
  out->source = Normalize(document.text);
  std::vector<Grid> grids = FindGrids(out->source.text());
  if (!grids.empty()) out->ruled = Ruled(out->source.text(), grids);
  out->passage = impl_->passages.Read(grids.empty() ? out->source.text() : std::string_view(out->ruled));
  SplitRows(grids, &out->passage);
  Mentions& mentions = out->mentions;
  mentions.passage = &out->passage;
  mentions.date = document.date;
  mentions.periods = ReadPeriods(impl_->periods, *out, document);
  mentions.figures = impl_->figures.Extract(out->passage, Spans(mentions.periods));
  mentions.entities = impl_->entities.Extract(out->passage);
  DropNumbersOfNames(mentions.entities, &mentions.periods);
  mentions.tables =
      impl_->tables.Extract(out->passage, std::move(grids), mentions.periods, &mentions.figures);
  out->claims = impl_->linker.Link(mentions);
  out->checks = RunChecks(mentions, out->claims);
  if (!document.title.empty()) {
    out->title = Normalize(document.title);
    Passage title = impl_->passages.Read(out->title.text());
    out->title_figures = impl_->figures.Extract(title, Spans(impl_->periods.Extract(title, document.date)));
  }
  return out;
}

}  // namespace reckoner
