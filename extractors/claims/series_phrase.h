// The words of one series phrase, taken apart: the indicator and what stands on its left ("Chinese car …",
// "Tesco's first-half …", "their …") and right ("… to Russia", "… between the two countries", "… at Tesco").
// Says what is printed; who is meant by what is not printed is series_owner.h's. Internal to this floor;
// plain values.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/claims/series_items.h"
#include "extractors/claims/series_tables.h"

namespace reckoner::series {

// A place or body as printed. `ref` is empty for what the lexicon lacks or what is not one: text then tells
// it apart.
struct Party {
  std::string ref;
  std::string text;
  bool organisation = false;
  explicit operator bool() const { return !text.empty(); }
};

struct Phrase {
  size_t first = 0, last = 0;  // items [first, last): what is printed in one piece around the indicator
  size_t head = 0;             // the item that is the indicator
  Span span, head_span, term;
  const IndicatorRow* row = nullptr;
  std::string_view flow;

  Party owner;                    // "Chinese …", "Tesco's …"
  bool owner_is_bare = false;     // one unknown word with a capital and no 's: "Truckload revenue"
  bool owner_is_group = false;    // "EU exports", without 's: the EU's, or those to it
  bool owner_is_demonym = false;  // "Chinese imports": China's, or made in China
  enum class Holder : uint8_t {
    kNone,
    kPronoun,
    kBody,
    kCountry
  } holder = Holder::kNone;  // "its", "the company's", "the country's"
  Party to, from, with, in, at, by;
  Party pair_first, pair_second;  // "between A and B", "A-B trade"
  bool both_sides = false;        // "bilateral", "between the two countries"
  bool world = false;             // "global trade"
  Party product;                  // ref of products.tsv, or the words
  Party origin;                   // "imports of Russian oil"
  std::string other;              // words that narrow the series and that nothing above tells
  bool volume = false;
  bool negative = false;  // "loss", "deficit"
  bool growth = false;    // "export growth": a plain percent of it is a growth
  bool bare = false;      // nothing but the indicator
};

// One phrase for each indicator of the sentence, in order.
std::vector<Phrase> ReadPhrases(const Tables& tables, const Mentions& mentions,
                                const std::vector<Item>& items);

// Its halves: what stands before phrase.head, and what from phrase.last on.
void ReadLeftSide(const Tables& tables, std::string_view text, const std::vector<Item>& items,
                  Phrase& phrase);
void ReadRightSide(const Tables& tables, std::string_view text, const std::vector<Item>& items,
                   Phrase& phrase);
// Of a yield: its term and whose debt it is of; false for a yield that is of no debt.
bool ReadTenor(const Tables& tables, const std::vector<Item>& items, Phrase& phrase);

// A run of capitalised words that ends at `end` (exclusive) or begins at `begin`: a name that the lexicon
// lacks.
size_t NameRunStart(const Tables& tables, const std::vector<Item>& items, size_t end);
size_t NameRunEnd(const Tables& tables, const std::vector<Item>& items, size_t begin);
// Most words have capitals, as in a headline.
bool AllCapitals(const std::vector<Item>& items);
Party PartyOf(const Item& item);
Party PartyOfRun(const Tables& tables, std::string_view text, const std::vector<Item>& items, size_t begin,
                 size_t end);

}  // namespace reckoner::series
