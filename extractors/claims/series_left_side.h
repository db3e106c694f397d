// Reads a series phrase leftwards from its indicator: owners ("Tesco's …", "Chinese …", "their …"), products
// and modifiers. Belongs to one phrase; internal to this floor.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extractors/claims/series_phrase.h"

namespace reckoner::series {

class LeftSide {
 public:
  LeftSide(const Tables& tables, std::string_view text, const std::vector<Item>& items, Phrase& phrase)
      : tables_(tables), text_(text), items_(items), p_(phrase) {}

  void Read();

 private:
  // Each takes what ends before items[i] and returns where that begins, or i where it takes nothing.

  size_t Step(size_t i);
  size_t Word(size_t i);
  // A compound: "year-end", "like-for-like", "better-than-expected", "custom-cleared".
  size_t Hyphen(size_t i);
  // "video recorder (VCR) exports": looked through, where it is short.
  size_t Parenthesis(size_t i);
  // A word that the lexicon lacks, right before the indicator or before another such word: "video recorder
  // exports".
  size_t Narrowing(size_t i);
  size_t Entity(size_t i);
  // A place or body, and what joins it to another: "China-Russia trade", "non-EU exports", "Walmart's U.S.
  // sales".
  size_t TakeOwner(size_t i);
  size_t TakePair(size_t i);
  // items[apostrophe] follows the holder.
  size_t Possessive(size_t i, size_t apostrophe);
  // A name that the lexicon lacks.
  size_t CapitalRun(size_t i, bool possessive);

  size_t Take(size_t begin) {
    if (whole_) p_.first = begin;
    return begin;
  }
  // Words that make it another series than its indicator alone.
  size_t TakeOther(size_t begin, std::string_view words) {
    p_.other += std::string(words) + " ";
    return Take(begin);
  }
  // The first word of its sentence or of a point in a list.
  bool OwnsByApostrophe(size_t i) const;  // "Halden Foods' net profit"
  bool IsFirst(size_t i) const;
  // A capital at the start of a sentence on a word that is none elsewhere: "Gaming revenue", "Air
  // passengers".
  bool IsCommon(std::string_view word) const;

  const Tables& tables_;
  std::string_view text_;
  const std::vector<Item>& items_;
  Phrase& p_;
  bool whole_ = true;  // nothing that is not the phrase's was looked over yet
  int unknown_words_ = 0;
  bool done_ = false;
};

}  // namespace reckoner::series
