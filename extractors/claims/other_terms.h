// Whether words say that a growth is measured otherwise than the levels printed beside it (lexicon table
// "other_terms"): "organically", "at constant currencies". Built once (throws LexiconError), then const and
// safe from many threads.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/lexicon/lexicon.h"

namespace reckoner {

class OtherTerms {
 public:
  enum At : uint8_t {
    kBetween,  // the figures of one movement
    kNear,     // a growth whose levels another sentence gives
    kBracket,  // a sentence whose base stands in brackets
  };

  explicit OtherTerms(const Lexicon& lexicon);

  // `lower`: in lower case.
  bool In(std::string_view lower, At at) const;

 private:
  std::array<std::vector<std::string>, 3> words_;
};

}  // namespace reckoner
