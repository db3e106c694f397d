// Sentences of a normalised text, by ICU's break iterator (root rules for English), mended by an abbreviation list
// ("U.S.", "bn.", "Jan.") and by line structure: a blank line, or a line end after a heading, ends a sentence;
// a single wrapped line end does not. Spans are bytes, trimmed of white space, in order, not overlapping.
// The splitter is built once, then const and safe from many threads (each call clones ICU's iterator).
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/text/span.h"

namespace reckoner {

class SentenceSplitter {
 public:
  // Abbreviations that do not end a sentence, with their point: "Mr.", "Inc.".
  explicit SentenceSplitter(std::vector<std::string> abbreviations);
  ~SentenceSplitter();
  SentenceSplitter(const SentenceSplitter&) = delete;
  SentenceSplitter& operator=(const SentenceSplitter&) = delete;

  std::vector<Span> Split(std::string_view text) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace reckoner
