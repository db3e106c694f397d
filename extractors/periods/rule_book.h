// All rules, compiled and looked up: which of a level match at a place of a run. Most places fit no rule, and
// a look at their tag and the next one says so. Built once (LexiconError for a bad pattern), then const and
// safe from many threads.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "extractors/periods/pattern.h"
#include "extractors/periods/rule.h"

namespace reckoner::periods {

struct CompiledRule {
  Rule rule;
  Pattern pattern;
};

class RuleBook {
 public:
  explicit RuleBook(const Vocabulary& vocabulary);

  struct Candidate {
    size_t length;
    uint16_t rule;
  };
  // The rules of a level (from 0) that match at `pos`, the longest first, of equals the earlier.
  void Find(int level, std::string_view tags, size_t pos, std::vector<Candidate>& out) const;
  const CompiledRule& operator[](uint16_t number) const { return rules_[number]; }

 private:
  static constexpr size_t kWords = 2;
  using Rules = std::array<uint64_t, kWords>;  // of one level, a bit each
  struct Place {
    Rules first{}, whole{},
        second{};  // the rules that can begin with a tag, be nothing but it, have it second
  };
  struct Level {
    std::vector<uint16_t> rules;
    std::array<Place, 256> at;  // by tag
  };

  std::vector<CompiledRule> rules_;
  std::array<Level, kLevels> levels_;
};

}  // namespace reckoner::periods
