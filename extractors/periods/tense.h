// Whether the clause around a place looks forward or back: the nearest cue of the lexicon's tense_words
// before it in the sentence, else after it. Regular pasts ("-ed") count as cues too. Built once
// (LexiconError), then const and safe from many threads. Looks at a bounded stretch.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extractors/lexicon/lexicon.h"
#include "extractors/periods/word_lists.h"
#include "extractors/text/span.h"

namespace reckoner::periods {

// kOpen: an infinitive, which can play on either side.
enum class Tense : uint8_t { kUnknown, kPast, kFuture, kOpen };

class TenseReader {
 public:
  TenseReader(const Lexicon& lexicon, const WordLists& lists);

  // `sentence` bounds the look-around; `at` is the expression.
  Tense At(std::string_view text, Span sentence, Span at) const;
  // Does the expression say what a figure before it is compared with ("up from 50 in 2023", "against 91,200
  // in March")?
  bool Compared(std::string_view text, Span sentence, Span at) const;

 private:
  enum class Cue : uint8_t { kNone, kPast, kFuture, kReport, kOpen, kAhead };
  Cue CueAt(std::string_view text, size_t begin, size_t end) const;

  // By the first word: its cue alone, and the pairs it begins ("due to", "set for").
  struct Entry {
    Cue alone = Cue::kNone;
    std::vector<std::pair<std::string, Cue>> pairs;  // the rest
  };
  const WordLists& lists_;
  WordIndex words_;
  const WordIndex participle_leads_ = {"be",  "to",  "is",
                                       "are", "the", "a"};  // before "agreed": no past tense
  std::vector<Entry> entries_;
};

}  // namespace reckoner::periods
