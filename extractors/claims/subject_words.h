// The words about a figure that name its thing where no phrase of a series does: before the verb, behind a
// noun of movement. Steps of ReadSubjects (subjects.h); spans are of the passage, empty where there are no
// such words.
#pragma once

#include "extractors/claims/reading.h"

namespace reckoner {

// Capitalised words, and small ones that names have within: "Adani Ports", "Bank of Nova Scotia".
bool IsName(const Reading& reading, Span span);
// "In London it", "they": names nothing of its own.
bool EndsInPronoun(const Reading& reading, Span words);
Span OwnSubject(const Reading& reading, const Fact& fact, const SeriesResolver& resolver);
bool IsOfName(const Reading& reading, const TagLine& line, int32_t item);
Span ObjectPhrase(const Reading& reading, const Fact& fact, const SeriesResolver& resolver);
Span SubjectPhrase(const Reading& reading, const TagLine& line, int32_t before);

}  // namespace reckoner
