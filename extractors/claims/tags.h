// Mentions and cue words of a sentence -> a tag string, one ASCII letter an item, so that sentence shapes can
// be written as regular expressions over it (frames.h). Index in the string = index in the items. A longer
// mention hides the cue words inside it; a run of other words is one '_'. Plain values; spans are bytes of
// the normalised text.
//
//   figures  M money  P percent  T points  Q quantity or count  N bare number  X multiple  F fraction  R
//   range  O ordinal others   D period or comparison period  S series phrase  _ words  , ; : ( ) .
//   punctuation  - dash cues     v movement word  u movement adverb  q premium or discount; the letters of
//   cues.tsv
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "extractors/claims/mentions.h"
#include "extractors/claims/series.h"
#include "extractors/lexicon/lexicon.h"

namespace reckoner {

enum class Sense : uint8_t { kNone, kMagnitude, kValue, kCurrency, kPremium, kNoun, kWord };

// A figure that stands for the one before it: "$1.13bn (£600m)", "24 mln dlrs, or 96 cts a share,".
struct Aside {
  enum Kind : uint8_t {
    kBracket,  // in brackets, or straight after it in another currency
    kOr,       // "or 96 cts a share"
    kRevised,  // "(revised from 164,300)"
  };
  int32_t figure;
  Kind kind;
};

struct Item {
  char tag = '_';
  Span span;
  int32_t figure = -1, period = -1, series = -1;
  Direction direction = Direction::kNone;  // of a movement word
  Sense sense = Sense::kNone;
  uint16_t words = 0;  // in a run of words
  bool basis = false;  // a period that says against what: "from a year earlier", "over March"
  std::vector<Aside> asides;
};

struct TagLine {
  Span sentence;
  std::vector<Item> items;
  std::string tags;  // the items' letters
};

class Tagger {
 public:
  explicit Tagger(const Lexicon& lexicon);
  ~Tagger();

  // `series`: phrases of this sentence, in order. At most kMaxItems items; the rest of a longer sentence is
  // left out.
  TagLine Tag(const Mentions& mentions, Span sentence, const std::vector<SeriesKey>& series) const;

  static constexpr size_t kMaxItems = 400;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// Takes brackets, appositions and period phrases together, so that frames need not know them: "(£600m)" and
// ", or 96 cts a share," become asides of the figure before them, "in the first quarter of" joins its period.
void Fold(const Mentions& mentions, TagLine& line);

}  // namespace reckoner
