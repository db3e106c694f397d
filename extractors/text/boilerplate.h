// Blocks of a plain text that are not the article: newsletter and donation appeals, privacy and cookie lines,
// navigation, share buttons. Judged by block (blank-line separated) from cue phrases, imperative voice, the
// reader addressed, and place; an article's own sentences must not be lost, so a doubtful block is kept.
// Built once from the lexicon's cue phrases, then const and safe from many threads.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "extractors/text/passage.h"

namespace reckoner {

class BoilerplateFinder {
 public:
  // Lower-case phrases with their weight in points; what a point is worth stands in boilerplate.cc.
  explicit BoilerplateFinder(const std::vector<std::pair<std::string, int>>& cues);
  ~BoilerplateFinder();
  BoilerplateFinder(const BoilerplateFinder&) = delete;
  BoilerplateFinder& operator=(const BoilerplateFinder&) = delete;

  // Spans in bytes, in order, not overlapping, adjoining blocks joined. Reads text, sentences and tokens of
  // the passage.
  std::vector<Span> Find(const Passage& passage) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace reckoner
