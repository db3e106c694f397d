// A 64-bit SimHash (Charikar 2002) of a passage's three-word shingles, lower-cased, boilerplate left out:
// copies of one article that differ by a few words get hashes that differ in a few bits. Pure; any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "extractors/text/passage.h"

namespace reckoner {

// nullopt for a passage without three words.
std::optional<uint64_t> SimHash(const Passage& passage);
// 16 lower-case hex digits.
std::string HashHex(uint64_t hash);

}  // namespace reckoner
