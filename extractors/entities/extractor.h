// Finds the entities of a passage by a token trie over the lexicon's names. Built once (throws LexiconError),
// then const and safe from many threads.
#pragma once

#include <memory>
#include <vector>

#include "extractors/entities/entity.h"
#include "extractors/lexicon/lexicon.h"
#include "extractors/text/passage.h"

namespace reckoner {

class EntityExtractor {
 public:
  explicit EntityExtractor(const Lexicon& lexicon);
  ~EntityExtractor();
  EntityExtractor(const EntityExtractor&) = delete;
  EntityExtractor& operator=(const EntityExtractor&) = delete;

  // Sorted by begin, longer first; entities don't overlap each other.
  std::vector<Entity> Extract(const Passage& passage) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace reckoner
