// The inside of a tag, piece by piece: its name, its attributes. Tokenising follows WHATWG HTML 13.2.5.32 to
// 13.2.5.40. Views the page; `at` is the only state, so a copy is a bookmark. One thread.
#pragma once

#include <string_view>

#include "pipeline/article/markup.h"

namespace reckoner::article {

class TagReader {
 public:
  struct Attribute {
    Attr name = Attr::kNone;  // also of what only separates two
    std::string_view value;
  };

  TagReader(std::string_view html, size_t at) : html_(html), at_(at) {}

  size_t at() const { return at_; }
  bool AtEnd() const { return at_ >= html_.size() || html_[at_] == '>'; }
  bool Unfinished() const { return at_ >= html_.size(); }  // the page ends before the tag does
  bool closed() const { return closed_; }                  // the last thing read was "/"

  // In lower case; "" for one that isn't and is longer than any we know. Valid until the next name is read.
  std::string_view TagName();
  Attribute Next();

 private:
  template <char kEnd>
  std::string_view LowerName();
  std::string_view Value();

  std::string_view html_;
  size_t at_;
  bool closed_ = false;
  char name_[24];
};

// Behind the comment that begins at `at`.
size_t EndOfComment(std::string_view html, size_t at);
// Where "</name" stands, from `at` on; the end of the page when it doesn't.
size_t FindEndTag(std::string_view html, size_t at, std::string_view name);

}  // namespace reckoner::article
