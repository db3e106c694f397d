// One text being read: its atoms, with the questions rules ask of them. Lives for one Extract call.
#pragma once

#include <string_view>
#include <vector>

#include "extractors/figures/atoms.h"
#include "extractors/figures/vocabulary.h"

namespace reckoner::figures {

struct Page {
  std::string_view text;
  std::vector<Atom> atoms;
  const Vocabulary& words;
  bool sterling = false;  // the article speaks of pounds of money: "£", "pence", a country that has them
  bool millions = false;  // the article prints m for million elsewhere ("£5m", "3bn")

  const Atom& operator[](uint32_t i) const { return atoms[i]; }
  bool Is(uint32_t i, Known word) const { return atoms[i].word == word; }
  bool IsAny(uint32_t i, std::initializer_list<Known> list) const {
    for (const Known word : list)
      if (atoms[i].word == word) return true;
    return false;
  }
  bool Has(uint32_t i, uint64_t flags) const { return words.Is(atoms[i].word, flags); }
  bool Digits(uint32_t i) const { return atoms[i].kind == Atom::kDigits; }
  bool Letters(uint32_t i) const { return atoms[i].kind == Atom::kWord; }
  bool Glued(uint32_t i) const { return atoms[i].glued; }
  uint32_t Size(uint32_t i) const { return atoms[i].end - atoms[i].begin; }
  std::string_view Text(uint32_t i) const {
    return text.substr(atoms[i].begin, atoms[i].end - atoms[i].begin);
  }
  // From the first byte of atom i to the last of atom j - 1.
  Span SpanOf(uint32_t i, uint32_t j) const { return {atoms[i].begin, atoms[j - 1].end}; }
  // Atom i belongs to the same sentence as the atom before it and may be read on to.
  bool Joins(uint32_t i) const {
    return !atoms[i].sentence && !atoms[i].barred && atoms[i].kind != Atom::kEdge;
  }
  // A hyphen with a word or number glued to both sides.
  bool Hyphen(uint32_t i) const { return Is(i, kHyphen) && atoms[i].glued && atoms[i + 1].glued; }
  uint32_t first() const { return kPad; }
  uint32_t last() const { return static_cast<uint32_t>(atoms.size()) - kPad; }
};

}  // namespace reckoner::figures
