// The language that period rules are written in: a regular expression over classes of words. For example
//
//   the? of=relative unit=unit            "the last month", "next year"
//   month=month (day=daynumber|day=…)?    groups, alternatives, optional parts
//   count=number|article                  one atom of either class (no spaces around the bar)
//
// Items are separated by spaces; `name=` captures an atom (each name once); ( ) group, " | " between spaces
// separates alternatives inside a group, `?` makes the item before it optional. No repetition, so a match is
// bounded and matching linear. How far a pattern goes is told by its items' places as bits of a word, each
// with those that may follow it; only a match is read again, by an RE2 over the vocabulary's tags, for its
// captures. Built once (LexiconError for a bad pattern), then const and safe from many threads.
#pragma once

#include <bitset>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/periods/vocabulary.h"

namespace reckoner::periods {

class Pattern {
 public:
  Pattern(std::string_view source, const Vocabulary& vocabulary);
  Pattern(Pattern&&) noexcept;
  ~Pattern();

  // Tags a match can begin with.
  const std::bitset<256>& first() const { return first_; }
  // Length of the longest match at `pos`, or 0.
  size_t Match(std::string_view tags, size_t pos) const;
  // The captured positions of the match of that length; index of a name by Index(). -1: not in the match.
  void Captures(std::string_view tags, size_t pos, size_t length, std::vector<int>& out) const;
  // Where Captures puts a name; -1 for a name the pattern hasn't.
  int Index(std::string_view name) const;

 private:
  struct Compiled;
  std::unique_ptr<Compiled> compiled_;
  std::bitset<256> first_;
  std::vector<std::string> names_;
};

}  // namespace reckoner::periods
