// The language that period rules are written in: a regular expression over classes of words. For example
//
//   the? of=relative unit=unit            "the last month", "next year"
//   month=month (day=daynumber|day=…)?    groups, alternatives, optional parts
//   count=number|article                  one atom of either class (no spaces around the bar)
//
// Items are separated by spaces; `name=` captures an atom (each name once); ( ) group, " | " between spaces
// separates alternatives inside a group, `?` makes the item before it optional. No repetition, so a match is
// bounded and matching linear: a pattern's items are bits of a word, each with those that may follow it.
// Built once (LexiconError for a bad pattern), then const and safe from many threads.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "extractors/periods/vocabulary.h"

namespace reckoner::periods {

// Sets of a pattern's items, a bit each, in the order they are written.
using Items = uint64_t;
inline constexpr size_t kMaxItems = 64;

// The name of a capture, compared by its hash: rules ask for captures all the time.
struct CaptureName {
  uint32_t hash = 2166136261;  // FNV-1a
  constexpr explicit CaptureName(std::string_view name) {
    for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619;
  }
  template <size_t N>
  consteval CaptureName(const char (&name)[N])  // NOLINT(google-explicit-constructor): a literal is a name
      : CaptureName(std::string_view(name, N - 1)) {}
  friend constexpr bool operator==(CaptureName, CaptureName) = default;
};

// The order of a pattern's items without its grammar.
struct Automaton {
  Items begins = 0, ends = 0;
  std::array<Items, kMaxItems> after{};      // what may stand right behind an item
  std::array<Items, 256> of_tag{};           // the items that a tag can be
  std::array<int8_t, kMaxItems> captures{};  // which of the names an item has; -1: none
  std::vector<CaptureName> names;
};

class Pattern {
 public:
  static constexpr size_t kMaxNames = 16;
  using Captures = std::array<int8_t, kMaxNames>;

  Pattern(std::string_view source, const Vocabulary& vocabulary);

  // Can a match begin with this tag, be nothing but it, have it second?
  bool Begins(uint8_t tag) const { return (automaton_.of_tag[tag] & automaton_.begins) != 0; }
  bool Whole(uint8_t tag) const {
    return (automaton_.of_tag[tag] & automaton_.begins & automaton_.ends) != 0;
  }
  bool Second(uint8_t tag) const { return (automaton_.of_tag[tag] & After(automaton_.begins)) != 0; }
  // Length of the longest match at `pos`, or 0.
  size_t Match(std::string_view tags, size_t pos) const;
  // Where each name stands in the match of that length, by Index(), counted from its begin; -1: not in it.
  // Where items could share the atoms in more than one way, the one written first takes what it can.
  Captures Capture(std::string_view tags, size_t pos, size_t length) const;
  // Where Capture puts a name; -1 for a name the pattern hasn't.
  int Index(CaptureName name) const;

 private:
  Items After(Items items) const;
  Items At(std::string_view tags, size_t pos) const {
    return automaton_.of_tag[static_cast<uint8_t>(tags[pos])];
  }

  Automaton automaton_;
};

}  // namespace reckoner::periods
