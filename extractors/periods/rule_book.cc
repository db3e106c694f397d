#include "extractors/periods/rule_book.h"

#include <algorithm>
#include <bit>

namespace reckoner::periods {

RuleBook::RuleBook(const Vocabulary& vocabulary) {
  for (const Rule& rule : AllRules()) {
    Level& level = levels_[static_cast<size_t>(rule.level - 1)];
    const size_t word = level.rules.size() / 64;
    const uint64_t bit = uint64_t{1} << level.rules.size() % 64;
    if (word == kWords) throw LexiconError("periods: too many rules of one level");
    level.rules.push_back(static_cast<uint16_t>(rules_.size()));
    const Pattern& pattern =
        rules_.emplace_back(CompiledRule{rule, Pattern(rule.pattern, vocabulary)}).pattern;
    for (size_t tag = 0; tag < 256; ++tag) {
      const auto byte = static_cast<uint8_t>(tag);
      if (pattern.Begins(byte)) level.at[tag].first[word] |= bit;
      if (pattern.Whole(byte)) level.at[tag].whole[word] |= bit;
      if (pattern.Second(byte)) level.at[tag].second[word] |= bit;
    }
  }
}

void RuleBook::Find(int number, std::string_view tags, size_t pos, std::vector<Candidate>& out) const {
  out.clear();
  const Level& level = levels_[static_cast<size_t>(number)];
  const Place& here = level.at[static_cast<uint8_t>(tags[pos])];
  const Place& next = level.at[pos + 1 < tags.size() ? static_cast<uint8_t>(tags[pos + 1]) : 0];  // 0: no tag
  for (size_t word = 0; 64 * word < level.rules.size(); ++word) {
    uint64_t left = here.first[word] & (here.whole[word] | next.second[word]);
    for (; left != 0; left &= left - 1) {
      const uint16_t rule = level.rules[64 * word + static_cast<size_t>(std::countr_zero(left))];
      const size_t length = rules_[rule].pattern.Match(tags, pos);
      if (length == 0) continue;
      const auto at =
          std::find_if(out.begin(), out.end(), [&](const Candidate& other) { return other.length < length; });
      out.insert(at, {length, rule});
    }
  }
}

}  // namespace reckoner::periods
