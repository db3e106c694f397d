// Which series each figure speaks of: the phrase before the verb, right behind the figure ("a 3.3 billion
// deficit"), or the one that the sentence leans on.
#pragma once

#include "extractors/claims/reading.h"

namespace reckoner {

// Notes the levels of a line that no frame read, then gives each fact of the line its series: an index into
// reading.series[line]. A subject that Read did not know is resolved from its words and added there. `first`:
// the line's first fact.
void ReadSubjects(Reading& reading, int32_t line, size_t first, const SeriesResolver& resolver,
                  const SeriesContext& context);

// The key of a fact, or null.
const SeriesKey* KeyOf(const Reading& reading, const Fact& fact);
const SeriesKey* KeyOfFigure(const Reading& reading, int32_t figure);

// A trade flow between two named areas: its name leaves nothing open. "Orders", "inflation" and a company's
// sales have more scopes (excluding aircraft, in Asia, of shoppers, a first estimate) than phrases tell.
bool NamesOneThing(const SeriesKey& key);

}  // namespace reckoner
