// Line ends of a text that do not end a sentence: those that a writer or a mail program wrapped. Views the
// text; one thread.
#pragma once

#include <string_view>

namespace reckoner {

class LineWraps {
 public:
  explicit LineWraps(std::string_view text) : text_(text) {}

  // Whether the line that ends at the '\n' at `end` runs on in the next line. Asked in rising order.
  bool Wrapped(size_t end);

 private:
  // The longest line of the block around [begin, end); tells a list by the way.
  size_t Width(size_t begin, size_t end);
  // Whether most of a block's lines end where the next one's first word would still have fitted: not wrapped,
  // but one thing a line, of which the longest says nothing.
  bool LeavesRoom(size_t begin) const;

  std::string_view text_;
  size_t block_end_ = 0;
  size_t width_ = 0;
  bool is_list_ = false;
};

}  // namespace reckoner
