// The names of the months in some fifty languages, long and short, from ICU. Built once (some milliseconds),
// then const and safe from many threads.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pipeline/article/phrase_index.h"

namespace reckoner::article {

class MonthNames {
 public:
  MonthNames();

  // 1 … 12, or 0 for a word that names none. Between languages that use one word for two months `language`
  // decides (BCP 47).
  int MonthOf(std::string_view word, std::string_view language) const;

 private:
  void Add(std::string_view language, std::string name, int month);

  StringMap<std::vector<std::pair<std::string, int>>> months_;  // name in lower case -> (language, month)
};

}  // namespace reckoner::article
