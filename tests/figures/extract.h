// The figures of a text, for the tests: as the engine reads it, and without sentences.
#pragma once

#include <string_view>
#include <vector>

#include "extractors/figures/extractor.h"
#include "extractors/lexicon/passage_reader.h"

namespace reckoner {

inline const Lexicon& TheLexicon() {
  static const Lexicon lexicon;
  return lexicon;
}

inline const FigureExtractor& Extractor() {
  static const FigureExtractor extractor(TheLexicon());
  return extractor;
}

inline const PassageReader& TheReader() {
  static const PassageReader reader(TheLexicon());
  return reader;
}

inline std::vector<Figure> Extract(std::string_view text, const std::vector<Span>& periods = {}) {
  return Extractor().Extract(TheReader().Read(text), periods);
}

// Without sentences: the floor must not need them, and hostile input has none.
inline std::vector<Figure> ExtractRaw(std::string_view text) {
  Passage passage;
  passage.text = text;
  return Extractor().Extract(passage, {});
}

}  // namespace reckoner
