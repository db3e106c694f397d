// Any text: figures lie in it, in order, apart from each other and from periods; every number reads back as
// printed.
#include "extractors/figures/extractor.h"
#include "extractors/lexicon/passage_reader.h"
#include "extractors/periods/extractor.h"
#include "fuzz/found.h"

using namespace reckoner;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const Lexicon lexicon;
  static const PassageReader reader(lexicon);
  static const PeriodExtractor periods(lexicon);
  static const FigureExtractor figures(lexicon);
  const NormalizedText source = Normalize(fuzz::Clean(data, size));
  const Passage passage = reader.Read(source.text());
  fuzz::RequireFigures(source, passage, figures.Extract(passage, {}), {}, 0);
  std::vector<Span> taken;
  for (const Period& period : periods.Extract(passage, {})) taken.push_back(period.span);
  fuzz::RequireFigures(source, passage, figures.Extract(passage, taken), taken, taken.size());
  return 0;
}
