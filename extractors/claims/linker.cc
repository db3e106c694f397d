#include "extractors/claims/linker.h"

#include "extractors/claims/frames.h"
#include "extractors/claims/movement.h"
#include "extractors/claims/reading.h"
#include "extractors/claims/tags.h"

namespace reckoner {

struct Linker::Impl {
  Tagger tagger;
  FrameTable frames;

  explicit Impl(const Lexicon& lexicon) : tagger(lexicon), frames(lexicon) {}
};

Linker::Linker(const Lexicon& lexicon) : impl_(std::make_unique<Impl>(lexicon)) {}
Linker::~Linker() = default;

ClaimSet Linker::Link(Mentions& mentions) const {
  Reading reading{.mentions = mentions, .fact_of = std::vector<int32_t>(mentions.figures.size(), -1)};
  for (Span sentence : mentions.passage->sentences) {
    reading.series.emplace_back();
    reading.lines.push_back(impl_->tagger.Tag(mentions, sentence, reading.series.back()));
    TagLine& line = reading.lines.back();
    Fold(mentions, line);
    MovementReader reader(reading, static_cast<int32_t>(reading.lines.size() - 1));
    impl_->frames.Run(line, [&](const FrameMatch& match) { return reader.Accept(match); });
  }
  ClaimSet out;
  LinkMovements(reading, out.links);
  return out;
}

}  // namespace reckoner
