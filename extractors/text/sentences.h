// Sentences of a normalised text, by Unicode's rules (sentence_breaks.h), mended by an abbreviation list
// ("U.S.", "No.", "Jan.") and by line structure: a blank line, or a line end after a heading, ends a
// sentence; a single wrapped line end does not. Spans are bytes, trimmed of white space, in order, not
// overlapping. The splitter is built once, then const and safe from many threads.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/text/span.h"

namespace reckoner {

// A form written with a point that need not end its sentence: "Mr.", "Inc.", "No.".
struct Abbreviation {
  enum Kind : uint8_t {
    kTitle,   // a name follows: never an end
    kNumber,  // no end before a digit: "No. 5"
    kCommon,  // an end only before a word that begins sentences: "U.S. Treasury", "in the U.S. The"
  };
  std::string form;  // with its point
  Kind kind = kCommon;
};

class SentenceSplitter {
 public:
  // `starters`: capitalised words that begin sentences ("The", "However").
  SentenceSplitter(const std::vector<Abbreviation>& abbreviations, const std::vector<std::string>& starters);
  ~SentenceSplitter();
  SentenceSplitter(const SentenceSplitter&) = delete;
  SentenceSplitter& operator=(const SentenceSplitter&) = delete;

  std::vector<Span> Split(std::string_view text) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace reckoner
