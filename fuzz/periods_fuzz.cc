// Any text: periods lie in it, sorted, resolved to days that exist, start before end; with and without a date
// of publication.
#include "extractors/lexicon/passage_reader.h"
#include "extractors/periods/extractor.h"
#include "fuzz/found.h"

using namespace reckoner;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const Lexicon lexicon;
  static const PassageReader reader(lexicon);
  static const PeriodExtractor periods(lexicon);
  const NormalizedText source = Normalize(fuzz::Clean(data, size));
  const Passage passage = reader.Read(source.text());
  fuzz::RequirePeriods(source, passage, periods.Extract(passage, {}));
  // The first byte moves the day of publication about, leap days included.
  const Day day = Day(std::chrono::days(10'000 + (size == 0 ? 0 : data[0]) * 41));
  fuzz::RequirePeriods(source, passage, periods.Extract(passage, {.reference = day}));
  return 0;
}
