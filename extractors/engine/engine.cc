#include "extractors/engine/engine.h"

#include "extractors/claims/linker.h"
#include "extractors/entities/extractor.h"
#include "extractors/figures/extractor.h"
#include "extractors/lexicon/passage_reader.h"
#include "extractors/periods/extractor.h"

namespace reckoner {
namespace {

std::vector<Span> Spans(const std::vector<Period>& periods) {
  std::vector<Span> out;
  out.reserve(periods.size());
  for (const Period& period : periods) out.push_back(period.span);
  return out;
}

}  // namespace

struct Engine::Impl {
  Lexicon lexicon;
  PassageReader passages{lexicon};
  PeriodExtractor periods{lexicon};
  FigureExtractor figures{lexicon};
  EntityExtractor entities{lexicon};
  Linker linker{lexicon};
};

Engine::Engine() : impl_(std::make_unique<Impl>()) {}
Engine::~Engine() = default;
const Lexicon& Engine::lexicon() const { return impl_->lexicon; }

std::unique_ptr<Extraction> Engine::Extract(const DocumentInput& document) const {
  auto out = std::make_unique<Extraction>();
  out->source = Normalize(document.text);
  out->passage = impl_->passages.Read(out->source.text());
  Mentions& mentions = out->mentions;
  mentions.passage = &out->passage;
  mentions.date = document.date;
  mentions.periods = impl_->periods.Extract(out->passage, document.date);
  mentions.figures = impl_->figures.Extract(out->passage, Spans(mentions.periods));
  mentions.entities = impl_->entities.Extract(out->passage);
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
