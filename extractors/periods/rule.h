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
#include "extractors/periods/word_lists.h"
#include "extractors/periods/words_around.h"

namespace reckoner::periods {

// What all rules of one document see.
struct Document {
  std::string_view text;
  const WordLists& lists;
  std::vector<Reading> readings;
};

// What a rule's function sees: the atoms of the match and the text around them.
class RuleMatch {
 public:
  RuleMatch(const Document& document, const Run& run, size_t begin, size_t length, const Pattern& pattern,
            std::string_view tags)
      : document_(document),
        run_(run),
        begin_(begin),
        end_(begin + length),
        from_(begin),
        to_(end_),
        pattern_(pattern),
        captures_(pattern.Capture(tags, begin, length)) {}

  // The atom a name captured; nullptr when it is not in this match.
  const Atom* operator[](CaptureName name) const {
    const int index = pattern_.Index(name);
    const int at = index < 0 ? -1 : captures_[static_cast<size_t>(index)];
    return at < 0 ? nullptr : &run_[begin_ + static_cast<size_t>(at)];
  }
  bool Has(CaptureName name) const { return (*this)[name] != nullptr; }
  // The reading of a term.
  const Reading& At(const Atom& atom) const { return document_.readings[static_cast<size_t>(atom.reading)]; }
  const Reading& Term(CaptureName name) const { return At(*(*this)[name]); }

  const Atom& first() const { return run_[begin_]; }
  const Atom& last() const { return run_[end_ - 1]; }
  // The atoms before and after the match in its run, or nullptr: before() is the nearest, before(2) the one
  // before it.
  const Atom* before(size_t distance = 1) const {
    return begin_ >= distance ? &run_[begin_ - distance] : nullptr;
  }
  const Atom* after(size_t distance = 1) const {
    return end_ + distance <= run_.size() ? &run_[end_ + distance - 1] : nullptr;
  }

  std::string_view text() const { return document_.text; }
  std::string_view Slice(const Atom& atom) const { return reckoner::Slice(document_.text, atom.span); }
  // A byte of the text by its distance from the atom: CharAfter(atom) stands right behind it. '\0' outside.
  char CharBefore(const Atom& atom, size_t distance = 1) const {
    return atom.span.begin >= distance ? text()[atom.span.begin - distance] : '\0';
  }
  char CharAfter(const Atom& atom, size_t distance = 1) const {
    const size_t at = atom.span.end + distance - 1;
    return at < text().size() ? text()[at] : '\0';
  }
  // " Novak" follows.
  bool CapitalAfter(const Atom& atom) const {
    return CharAfter(atom) == ' ' && CharAfter(atom, 2) >= 'A' && CharAfter(atom, 2) <= 'Z';
  }
  LowerWord Before(const Atom& atom) const { return WordBefore(text(), atom.span.begin); }
  LowerWord After(const Atom& atom) const { return WordAfter(text(), atom.span.end); }
  bool Listed(WordList list, std::string_view word) const { return document_.lists.Has(list, word); }
  // Nothing, or a word that starts the next part of the sentence.
  bool EndsHere(std::string_view after) const {
    return after.empty() || Listed(WordList::kFunctionWord, after);
  }

  // Leaves what stands before `atom` out of the term's span, and what stands after `atom` out of the term.
  void SpanFrom(const Atom& atom) const { from_ = static_cast<size_t>(&atom - run_.data()); }
  void SpanTo(const Atom& atom) const { to_ = static_cast<size_t>(&atom - run_.data()) + 1; }
  size_t from() const { return from_; }
  size_t to() const { return to_; }

 private:
  const Document& document_;
  const Run& run_;
  size_t begin_, end_;
  mutable size_t from_, to_;
  const Pattern& pattern_;
  Pattern::Captures captures_;
};

// What a unit's word counts in, singular or plural.
inline Grain UnitOf(const Atom& atom) {
  return static_cast<Grain>(atom.Value(atom.word->As(Class::kUnit) ? Class::kUnit : Class::kUnits));
}
inline bool IsPlural(const Atom& atom) { return atom.word->As(Class::kUnits) != nullptr; }
// A year as written: '98 is 1998, '24 is 2024.
inline int FullYear(const Atom& atom) {
  const int value = atom.year > 0 ? atom.year : static_cast<int>(atom.milli / 1000);
  return value >= 100 ? value : (value < 50 ? 2000 : 1900) + value;
}
// "last", "next" before a name.
void SetDirection(const Atom* relative, Reading& reading);

// Is it a place in time, which something can begin or end with?
bool IsPlace(const Reading& reading);

struct Rule {
  std::string_view name;
  int level;
  std::string_view pattern;
  bool (*build)(const RuleMatch&, Reading&);
};

inline constexpr int kLevels = 5;

std::span<const Rule> DateRules();
std::span<const Rule> NameRules();
std::span<const Rule> ReferenceRules();
std::span<const Rule> YearRules();
std::span<const Rule> QuarterRules();
std::span<const Rule> UnitRules();
std::span<const Rule> DurationRules();
std::span<const Rule> AnchoredRules();
std::span<const Rule> TimeRules();
std::span<const Rule> SetRules();
std::span<const Rule> CompoundRules();
std::span<const Rule> NthRules();
std::span<const Rule> PartRules();
std::span<const Rule> ShiftRules();
std::span<const Rule> EndedRules();
std::span<const Rule> RangeRules();
// The registry, in order of precedence.
std::vector<Rule> AllRules();

}  // namespace reckoner::periods
