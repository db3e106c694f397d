// Unicode's composed form (NFC) as ICU has it, made safe against hostile heaps of combining marks.
// Internal to normalize.h. Pure; any thread.
#pragma once

#include <unicode/normalizer2.h>

#include <string>

namespace reckoner::nfc {

// ICU sorts combining marks by insertion, and checks their order so too: quadratic for a hostile heap of
// them. Longer stretches without a boundary than this never reach it unsorted.
inline constexpr size_t kHeap = 32;

const icu::Normalizer2& Normalizer();
// One stretch between boundaries, composed.
std::string Compose(std::u32string segment);

}  // namespace reckoner::nfc
