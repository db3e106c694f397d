// Whose series a phrase speaks of, and with whom: from its words, else its sentence, else the passage so far.
// Fills the dimensions of a key and its canonical forms. Internal to this floor; pure.
#pragma once

#include "extractors/claims/series.h"
#include "extractors/claims/series_phrase.h"
#include "extractors/claims/series_sense.h"

namespace reckoner::series {

struct Scene {
  const Tables& tables;
  const std::vector<Item>& items;
  const Sense& sense;
  const SeriesContext& context;
  const SeriesKey* before = nullptr;  // the last key of this sentence
};

// A dimension while it is being found: a ref, or words that are no ref but tell it apart.
struct Found {
  std::string ref, words;
  PremiseHow how = PremiseHow::kUnknown;
  bool known() const { return !ref.empty() || !words.empty(); }
};

void FillTrade(const Scene& scene, const Phrase& phrase, SeriesKey& key);
void FillOwned(const Scene& scene, const Phrase& phrase, SeriesKey& key);

Found FoundIn(const Party& party);
void Put(const Found& found, SeriesField& field);
// series, family and local from the dimensions. `narrowed`: words that no dimension holds; `owner` and
// `partner` say whose where a ref is lacking.
void Finish(const Tables& tables, const Phrase& phrase, const Found& first, const Found& second,
            SeriesKey& key);

}  // namespace reckoner::series
