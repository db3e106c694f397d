// Which attributes anyone behind the tree looks at; the others are half of many a page. One page, one thread.
#pragma once

#include <string_view>
#include <unordered_map>

#include "pipeline/article/tag_reader.h"
#include "pipeline/article/tags.h"
#include "pipeline/article/vocabulary.h"

namespace reckoner::article {

class AttributeFilter {
 public:
  // Without a vocabulary, all class names and links are wanted.
  explicit AttributeFilter(const Vocabulary* vocabulary) : vocabulary_(vocabulary) {}

  bool Wanted(Tag tag, const TagReader::Attribute& attribute);

 private:
  bool NamesTell(std::string_view names);

  const Vocabulary* vocabulary_;
  std::unordered_map<std::string_view, bool> names_tell_;  // the same names come again and again on a page
};

}  // namespace reckoner::article
