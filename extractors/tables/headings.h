// What the words of a table's head or label say of its cells (lexicon table "table_words"): a change, a
// share, a total. Built once (throws LexiconError), then const and safe from many threads.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extractors/lexicon/lexicon.h"
#include "extractors/tables/table.h"

namespace reckoner {

class HeadingReader {
 public:
  explicit HeadingReader(const Lexicon& lexicon);

  // Adds what `heading` says to `line`. True: some of its words say nothing of this kind, so they name a
  // series.
  bool Read(std::string_view heading, TableLine* line) const;

 private:
  enum class Says : uint8_t {
    kChange,
    kYear,
    kQuarter,
    kMonth,
    kShare,
    kRank,
    kTotal,
    kOfWhich,
    kOtherTerms,
    kNothing
  };
  struct Phrase {
    std::string words;
    std::vector<Says> says;
  };
  std::vector<Phrase> phrases_;  // longest first
};

}  // namespace reckoner
