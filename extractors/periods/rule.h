// A rule: a name, a pattern over word classes, and a function that makes a reading of a match. Rules stand in
// tables, one file a family (rules_*.cc), all of them listed in AllRules(). They run in levels: level 1 reads
// words into terms ("last year", "third quarter"), later levels put terms together ("the third quarter of
// last year"). Within a level the longest match wins, then the earlier rule; a function that returns false
// passes the match on to the next.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "extractors/periods/lexer.h"
#include "extractors/periods/pattern.h"
#include "extractors/periods/reading.h"

namespace reckoner {

// What a rule's function sees: the atoms of the match and the text around them.
class RuleMatch {
 public:
  RuleMatch(const Run& run, size_t begin, size_t length, const Pattern& pattern, std::string_view tags,
            std::string_view text, const std::vector<Reading>& readings, int level)
      : run_(run),
        begin_(begin),
        end_(begin + length),
        from_(begin),
        to_(end_),
        pattern_(pattern),
        text_(text),
        readings_(readings),
        level_(level) {
    pattern.Captures(tags, begin, length, captures_);
  }

  // The atom a name captured; nullptr when it is not in this match.
  const Atom* operator[](std::string_view name) const {
    const int index = pattern_.Index(name);
    const int at = index < 0 ? -1 : captures_[static_cast<size_t>(index)];
    return at < 0 ? nullptr : &run_[static_cast<size_t>(at)];
  }
  bool Has(std::string_view name) const { return (*this)[name] != nullptr; }
  // The reading of a captured term.
  const Reading& Term(std::string_view name) const {
    return readings_[static_cast<size_t>((*this)[name]->reading)];
  }

  // The reading of a term.
  const Reading& At(const Atom& atom) const { return readings_[static_cast<size_t>(atom.reading)]; }

  const Atom& first() const { return run_[begin_]; }
  const Atom& last() const { return run_[end_ - 1]; }
  // The atom before and after the match in its run, or nullptr.
  const Atom* before() const { return begin_ > 0 ? &run_[begin_ - 1] : nullptr; }
  const Atom* after() const { return end_ < run_.size() ? &run_[end_] : nullptr; }
  std::string_view text() const { return text_; }
  int level() const { return level_; }
  std::string_view Slice(const Atom& atom) const { return reckoner::Slice(text_, atom.span); }
  const Run& run() const { return run_; }
  // Leaves what stands before `atom` out of the term's span, and what stands after `atom` out of it.
  void SpanFrom(const Atom& atom) const { from_ = static_cast<size_t>(&atom - run_.data()); }
  void SpanTo(const Atom& atom) const { to_ = static_cast<size_t>(&atom - run_.data()) + 1; }
  size_t from() const { return from_; }
  size_t to() const { return to_; }

 private:
  const Run& run_;
  size_t begin_, end_;
  mutable size_t from_, to_;
  const Pattern& pattern_;
  std::string_view text_;
  const std::vector<Reading>& readings_;
  int level_;
  std::vector<int> captures_;
};

struct Rule {
  std::string_view name;
  int level;
  std::string_view pattern;
  bool (*build)(const RuleMatch&, Reading&);
};

inline constexpr int kLevels = 5;

std::span<const Rule> DateRules();
std::span<const Rule> YearRules();
std::span<const Rule> UnitRules();
std::span<const Rule> DurationRules();
std::span<const Rule> TimeRules();
std::span<const Rule> SetRules();
std::span<const Rule> CompoundRules();
std::span<const Rule> ShiftRules();
std::span<const Rule> RangeRules();
// The registry, in order of precedence.
std::vector<Rule> AllRules();

// The word before and after a place of the text, in lower case; "" across punctuation (other than a hyphen)
// or a line's end.
std::string WordBefore(std::string_view text, size_t pos);
std::string WordAfter(std::string_view text, size_t pos);

}  // namespace reckoner
