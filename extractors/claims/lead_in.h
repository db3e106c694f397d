// What stands in a sentence and says nothing of its figures: the dateline before it ("KUALA LUMPUR, Nov 10
// (Bernama) --"), and brackets that only abbreviate ("Index (IPI)", "year-on-year (y-o-y)"). Pure.
#pragma once

#include <cstddef>
#include <cstdint>

#include "extractors/claims/mentions.h"

namespace reckoner {

// Where the sentence begins behind its dateline; its own beginning where it has none.
uint32_t BehindDateline(const Mentions& mentions, Span sentence);

// The token behind the bracket that opens at token `at`, where the bracket holds one acronym and nothing that
// was found as a figure or period; else `at`.
size_t BehindAbbreviation(const Mentions& mentions, size_t at);

}  // namespace reckoner
