// Movements that share a verb and are of a part of its thing, or of another's: "Prices rose 1.9% in England,
// in Wales by 3.4%", "MARA lost 4.1%, Riot 3.6%". A step of ReadSubjects (subjects.h).
#pragma once

#include "extractors/claims/reading.h"

namespace reckoner {

// Of frames.tsv: such a movement, which no subject before the verb speaks for.
bool IsNamedPart(std::string_view rule);

// "Manchester City's revenue fell 3%, Liverpool's grew 14%": what `words`, which end in "'s", have of `key`,
// as the index of a new key of the line; -1 where they name nobody or that is nobody's.
int32_t OfOwner(Reading& reading, int32_t line, Span words, int32_t key, const SeriesResolver& resolver,
                const SeriesContext& context);

// Names the series of such movements among the line's facts from `first` on, the others being named.
void NameParts(Reading& reading, int32_t line, size_t first, const SeriesResolver& resolver,
               const SeriesContext& context);

}  // namespace reckoner
