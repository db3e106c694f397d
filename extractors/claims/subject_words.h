// What the words about a figure make of its series beyond the phrase that stands nearest: a thing of their
// own before the verb, another place, the balance of two flows. Steps of ReadSubjects (subjects.h); the
// functions that give an index add a key to the series of the line where they need one.
#pragma once

#include "extractors/claims/reading.h"

namespace reckoner {

Span OwnSubject(const Reading& reading, const Fact& fact, const SeriesResolver& resolver);
bool IsOfName(const Reading& reading, const TagLine& line, int32_t item);
Span ObjectPhrase(const Reading& reading, const Fact& fact, const SeriesResolver& resolver);
Span SubjectPhrase(const Reading& reading, const TagLine& line, int32_t before);
int32_t Excess(Reading& reading, int32_t line, int32_t item);
int32_t TradeBalance(Reading& reading, int32_t line, int32_t key);
int32_t InPlace(Reading& reading, int32_t line, int32_t before, int32_t key);

}  // namespace reckoner
