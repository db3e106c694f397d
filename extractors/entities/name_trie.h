// A trie over the tokens of names: finds the longest name that starts at a token. Two names may be one
// ("Georgia"), so a match gives every name that ends there. Names are kept as written; those with a capital
// match as written, or where everything is in capitals; those without match in any case. A single line end
// inside a name is a space, and so is a hyphen inside a name without capitals ("house-price index"). Filled
// once, then const and safe from many threads.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/text/tokens.h"
#include "extractors/text/word_index.h"

namespace reckoner {

class NameTrie {
 public:
  // `id` comes back from Find. Fewer than 2^31 names; a name of no tokens is ignored.
  void Add(std::string_view name, int32_t id);
  // After the last Add: the order of names of one spelling is the order they came in.
  void Freeze();

  struct Match {
    bool capital = false;          // the name is written with capitals
    size_t token_end = 0;          // index past the last token; 0: nothing found
    std::span<const int32_t> ids;  // in the order they were added
  };
  Match Find(std::string_view text, std::span<const Token> tokens, size_t at) const {
    return first_.MayHold(tokens[at].key) ? FindAll(text, tokens, at) : Match{};
  }

 private:
  struct Slot {
    uint64_t key = 0;
    int32_t node = -1;
  };
  struct Spelling {
    std::string text;
    std::vector<Token> tokens;
    bool capital;
    std::vector<int32_t> ids;
  };
  struct Node {
    std::vector<int32_t> spellings;
  };

  Match FindAll(std::string_view text, std::span<const Token> tokens, size_t at) const;
  int32_t Child(int32_t node, uint32_t word) const;  // by the word's key
  int32_t MakeChild(int32_t node, uint32_t word);
  void Grow();
  enum Fit : uint8_t { kNot, kFolded, kAsWritten };
  static Fit Fits(const Spelling& spelling, std::string_view text, std::span<const Token> tokens, size_t at,
                  size_t end);

  std::vector<Slot> slots_ = std::vector<Slot>(1024);
  size_t used_ = 0;
  std::vector<Node> nodes_ = std::vector<Node>(1);
  std::vector<Spelling> spellings_;
  KeyFilter first_;  // of first tokens: most tokens of a text stop here
};

}  // namespace reckoner
