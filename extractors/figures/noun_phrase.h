// The noun phrase behind a number, and the plurals it is found by. Internal to the figure rules.
#pragma once

#include <string>

#include "extractors/figures/families.h"

namespace reckoner::figures {

// The noun that begins at atom `at`, no "of" before it: the first plural, with the words between as its
// modifiers. `one`: a singular is wanted, the last word before the phrase ends.
Noun ReadNounPhrase(const Page& page, uint32_t at, bool one);
// In lower case (ASCII).
std::string Lowered(std::string_view text);
// A function word, verb or adverb that no noun phrase holds.
bool EndsPhrase(const Page& page, uint32_t i);

}  // namespace reckoner::figures
