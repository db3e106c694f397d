// Which elements are open, well enough to bound the depth of the tree that a parser will build, and to know
// the end tag of an element whose start tag was not written. Each call looks at a bounded part of the stack.
// One page, one thread.
#pragma once

#include <cstddef>
#include <vector>

#include "pipeline/article/tags.h"

namespace reckoner::article {

class OpenElements {
 public:
  // At most `depth` open at once and `elements` in all; further ones are dropped, with their end tags.
  OpenElements(size_t depth, size_t elements) : depth_(depth), left_(elements) {}

  // Is the start tag to be written? Not when it is over a limit, nor when it is bare: a <span> without a name
  // says nothing.
  bool Start(Tag tag, bool bare);
  // Is the end tag to be written?
  bool End(Tag tag);

 private:
  struct Open {
    Tag tag;
    bool bare;
  };

  void CloseImplied(Tag tag);
  template <typename Matches>
  void PopThrough(Matches matches);

  const size_t depth_;
  size_t left_;
  std::vector<Open> stack_;
  size_t skipped_ = 0;  // open elements that were dropped
};

}  // namespace reckoner::article
