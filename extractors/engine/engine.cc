#include "extractors/engine/engine.h"

#include "extractors/claims/linker.h"
#include "extractors/entities/extractor.h"
#include "extractors/figures/extractor.h"
#include "extractors/periods/extractor.h"
#include "extractors/text/boilerplate.h"
#include "extractors/text/sentences.h"

namespace reckoner {
namespace {

std::vector<Abbreviation> Abbreviations(const Lexicon& lexicon) {
  std::vector<Abbreviation> out;
  for (const auto& row : lexicon.table("abbreviations").rows()) {
    const std::string_view kind = row["kind"];
    out.push_back({std::string(row["form"]), kind == "title"    ? Abbreviation::kTitle
                                             : kind == "number" ? Abbreviation::kNumber
                                                                : Abbreviation::kCommon});
  }
  return out;
}

std::vector<std::string> SentenceStarters(const Lexicon& lexicon) {
  std::vector<std::string> out;
  for (const auto& row : lexicon.table("sentence_starters").rows()) out.emplace_back(row["form"]);
  return out;
}

std::vector<std::pair<std::string, int>> BoilerplateCues(const Lexicon& lexicon) {
  std::vector<std::pair<std::string, int>> out;
  for (const auto& row : lexicon.table("boilerplate").rows()) out.emplace_back(row["phrase"], std::stoi(std::string(row["points"])));
  return out;
}

std::vector<Span> Spans(const std::vector<Period>& periods) {
  std::vector<Span> out;
  out.reserve(periods.size());
  for (const Period& period : periods) out.push_back(period.span);
  return out;
}

}  // namespace

struct Engine::Impl {
  Lexicon lexicon;
  SentenceSplitter sentences{Abbreviations(lexicon), SentenceStarters(lexicon)};
  BoilerplateFinder boilerplate{BoilerplateCues(lexicon)};
  PeriodExtractor periods{lexicon};
  FigureExtractor figures{lexicon};
  EntityExtractor entities{lexicon};
  Linker linker{lexicon};

  Passage Read(std::string_view text) const {
    Passage passage{.text = text, .sentences = sentences.Split(text), .tokens = Tokenize(text)};
    passage.boilerplate = boilerplate.Find(passage);
    return passage;
  }
};

Engine::Engine() : impl_(std::make_unique<Impl>()) {}
Engine::~Engine() = default;
const Lexicon& Engine::lexicon() const { return impl_->lexicon; }

std::unique_ptr<Extraction> Engine::Extract(const DocumentInput& document) const {
  auto out = std::make_unique<Extraction>();
  out->source = Normalize(document.text);
  out->passage = impl_->Read(out->source.text());
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
    Passage title = impl_->Read(out->title.text());
    out->title_figures = impl_->figures.Extract(title, Spans(impl_->periods.Extract(title, document.date)));
  }
  return out;
}

}  // namespace reckoner
