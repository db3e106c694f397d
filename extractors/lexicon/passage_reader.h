// Normalised text -> Passage: sentences, tokens and boilerplate, with the lexicon's tables (abbreviations,
// sentence_starters, boilerplate). Built once (throws LexiconError for a bad row), then const and safe from
// many threads.
#pragma once

#include <string_view>

#include "extractors/lexicon/lexicon.h"
#include "extractors/text/boilerplate.h"
#include "extractors/text/passage.h"
#include "extractors/text/sentences.h"

namespace reckoner {

class PassageReader {
 public:
  explicit PassageReader(const Lexicon& lexicon);

  // Views into `text`, which must outlive the passage.
  Passage Read(std::string_view text) const;

  const SentenceSplitter& sentences() const { return sentences_; }
  const BoilerplateFinder& boilerplate() const { return boilerplate_; }

 private:
  SentenceSplitter sentences_;
  BoilerplateFinder boilerplate_;
};

}  // namespace reckoner
