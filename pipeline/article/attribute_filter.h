// Which attributes anyone behind the tree looks at; the others are half of many a page. One page, one thread.
#pragma once

#include <string_view>

#include "pipeline/article/tag_reader.h"
#include "pipeline/article/tags.h"
#include "pipeline/article/vocabulary.h"

namespace reckoner::article {

class AttributeFilter {
 public:
  // Without `names`, all class names and links are wanted.
  explicit AttributeFilter(PageNames* names) : names_(names) {}

  bool Wanted(Tag tag, const TagReader::Attribute& attribute) const;

 private:
  PageNames* names_;
};

}  // namespace reckoner::article
