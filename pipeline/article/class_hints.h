// What class names and ids hint at, by class_hints.tsv: "article__related-links" holds the words article,
// related, links, and of those "related" tells. Built once, then const and safe from many threads.
#pragma once

#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/article/phrase_index.h"

namespace reckoner::article {

class ClassHints {
 public:
  // `words` as the table has them: joined by '-', with '^' before what must be a whole name.
  void Add(std::string_view words, uint32_t bits);
  // Of all names in a class attribute, an id …
  uint32_t Of(std::string_view names) const;

 private:
  struct Entry {
    uint32_t bits = 0;                                     // of the one word
    std::vector<std::pair<std::string, uint32_t>> longer;  // of several that begin with it, the longest first
  };
  uint32_t OfName(std::string_view name) const;

  // A word of this length that begins with these two letters may be in the table, or a whole name: most of a
  // page aren't.
  static size_t Slot(std::string_view word);

  std::bitset<4096> maybe_, maybe_whole_;
  StringMap<Entry> by_first_word_;
  StringMap<uint32_t> whole_;
};

}  // namespace reckoner::article
