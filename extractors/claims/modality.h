// Fact, forecast, target, threat: what the words before a figure make of it (lexicon table "modality"). Built
// once (throws LexiconError), then const and safe from many threads.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extractors/claims/claim.h"
#include "extractors/claims/phrases.h"
#include "extractors/claims/tags.h"

namespace reckoner {

struct Mood {
  Modality modality = Modality::kActual;
  std::string_view obs_status;  // lives as long as the lexicon
};

class ModalityReader {
 public:
  explicit ModalityReader(const Lexicon& lexicon);
  // Of the figure at `item`: the nearest such word before it in its clause decides; of several, one that says
  // it is no fact.
  Mood Read(const Passage& passage, const TagLine& line, int32_t item) const;

 private:
  PhraseSet phrases_;
  std::vector<Mood> moods_;
};

}  // namespace reckoner
