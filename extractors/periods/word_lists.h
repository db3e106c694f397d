// Lists of ordinary words around periods: what may stand before a year, what follows a number that counts.
// They live in the lexicon's period_contexts table, one row a list. Built once (LexiconError), then const and
// safe from many threads.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "extractors/lexicon/lexicon.h"
#include "extractors/text/word_index.h"

namespace reckoner::periods {

// In the order of kListNames (word_lists.cc).
enum class WordList : uint8_t {
  kDateLead,       // before a name that is also another word: "in May"
  kSlashDateLead,  // before 4/22
  kYearLead,       // before a year, or before much else
  kYearSure,       // before a year and hardly anything else
  kNumbered,       // before a number that is a name: "flight 1998"
  kCounted,        // after a number that counts it
  kNotPlural,      // in -s, but not counted by the number before
  kFunctionWord,   // goes on after an adverb of time
  kMoreThanLead,   // before "over" when it means "more than"
  kLengthLead,     // before "a year" when it is a length
  kNotLength,      // before units that make no length: "trading days"
  kNotHalf,        // after "first half" or "second quarter" in sport
  kNotInfinitive,  // after "to" when no verb follows
  kVerbLead,       // before "last" when it is a verb: "to last four weeks"
  kComparison,     // before what a figure is compared with
  kCount
};

class WordLists {
 public:
  explicit WordLists(const Lexicon& lexicon);

  // In any case.
  bool Has(WordList list, std::string_view word) const {
    const int32_t number = words_.Find(word);
    return number >= 0 && (lists_[static_cast<size_t>(number)] >> static_cast<int>(list) & 1) != 0;
  }

 private:
  WordIndex words_;
  std::vector<uint32_t> lists_;  // of each word, one bit a list
};

}  // namespace reckoner::periods
