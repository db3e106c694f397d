// What stands inside the phrase of a counted noun as one word: initials, compounds, models, sizes. Each looks
// at the atoms from i on. Internal to the noun phrase.
#pragma once

#include "extractors/figures/page.h"

namespace reckoner::figures {

// "U.S.", "U.N.": atoms taken, 0 if none.
uint32_t Initials(const Page& page, uint32_t i);
// "first-team", "gas-only": one past the last word tied on by hyphens.
uint32_t CompoundEnd(const Page& page, uint32_t i);
// "A320neo", "F-16", "737": a name with digits that no number follows. One past it, 0: none.
uint32_t Model(const Page& page, uint32_t i);
// "3 million 60-kg bags": what each holds, behind a number that it can't be part of. One past it, 0: none.
uint32_t Held(const Page& page, uint32_t i);

}  // namespace reckoner::figures
