// What the figure rules read: a text cut into words, digit runs and single symbols, each looked up in the
// vocabulary once. Finer than the text floor's tokens ("120Hz" is two atoms), since a unit may be glued to
// its number. Views and spans belong to the text; kEdge atoms stand before the first and after the last, so
// that a rule may look kPad atoms past either end.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "extractors/text/span.h"

namespace reckoner::figures {

class Vocabulary;

struct Atom {
  enum Kind : uint8_t { kEdge, kWord, kDigits, kSymbol };
  uint32_t begin = 0;
  uint32_t end = 0;
  uint32_t word = 0;  // in the vocabulary; 0: unknown
  Kind kind = kEdge;
  bool glued = false;     // nothing stands between it and the atom before
  bool sentence = false;  // first of its sentence
  bool barred = false;    // in a period or in boilerplate
  bool capital = false;
  bool upper = false;  // all capitals, more than one letter
  bool line = false;   // a line end stands before it
};

constexpr uint32_t kPad = 4;

std::vector<Atom> Atomize(std::string_view text, const Vocabulary& vocabulary);

// Bytes of the code point at `at` and whether it is a letter, by a coarse table of what news text holds.
struct WideStep {
  uint32_t size;
  bool letter;
  bool space;
};
WideStep StepWide(std::string_view text, size_t at);

}  // namespace reckoner::figures
