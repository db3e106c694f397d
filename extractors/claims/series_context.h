// What a passage has told so far, and what a sentence adds to it. Internal to this floor; pure.
#pragma once

#include <vector>

#include "extractors/claims/series.h"
#include "extractors/claims/series_owner.h"

namespace reckoner::series {

// Before the phrases of a sentence are resolved, and after.
void BeginSentence(const Tables& tables, Sense& sense, SeriesContext& context);
void Advance(const SeriesKey& key, const Sense& sense, SeriesContext& context);
void EndSentence(const Tables& tables, const Sense& sense, std::vector<SeriesKey>& keys,
                 SeriesContext& context);

// Settles what only the passage tells. "Exports to Chile fell, with vehicle shipments down": exports too.
// "The surplus", "a deficit with Japan": of what the passage last called a balance; of trade, with a partner
// or beside exports and imports.
Phrase Settled(const Tables& tables, Phrase phrase, const SeriesContext& context, const SeriesKey* before);

// Bare prices behind ones that were named: "House prices rose 2.1%. Prices in Wales were up 3.4%.".
Phrase NamedPrices(const Tables& tables, Phrase phrase, const SeriesContext& context);

// The index past "the figure", "That total", "It": words that take up the last series; `i` where there are
// none.
size_t AnaphorEnd(const Tables& tables, const std::vector<Item>& items, size_t i);
// The index past an "It" that opens a sentence and takes up the one thing that the sentence before was about
// ("It rose to 5.3% in June."); 0 where there is none.
size_t PronounEnd(const Tables& tables, const std::vector<Item>& items, std::string_view text,
                  const SeriesContext& context);
SeriesKey Carried(const SeriesKey& last, Span span, std::string_view text);

// Makes a series that of another place; its canonical names are kept only where no more than the place has
// to change in them. `area` empty: of a part without a name in the lexicon.
void MoveTo(const std::string& area, SeriesKey& key);

// A value goes in where the sentence has one only.
void PutCues(const std::vector<SeriesCue>& cues, SeriesKey& key);
void PutSources(const Tables& tables, const Sense& sense, const SeriesContext& context, Owner owner,
                SeriesKey& key);

}  // namespace reckoner::series
