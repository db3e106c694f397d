// What the series resolver knows from the lexicon: indicators, bodies and their roles, families, and the
// small words around an indicator. Built once (throws LexiconError), then const; views live as long as the
// Lexicon. Internal to this floor.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extractors/claims/claim.h"
#include "extractors/claims/series.h"
#include "extractors/entities/bodies.h"
#include "extractors/entities/company_names.h"
#include "extractors/entities/name_trie.h"
#include "extractors/lexicon/lexicon.h"
#include "extractors/text/word_index.h"

namespace reckoner::series {

enum class Owner : uint8_t { kTrade, kArea, kOrg, kBoth, kMarket };

// A row of indicators.tsv: one spelling can be negative where another of the same ref is not.
struct IndicatorRow {
  std::string_view ref;        // "GOODS_TRADE.X"
  std::string_view indicator;  // "GOODS_TRADE"
  std::string_view flow;       // "X", or ""
  Owner owner = Owner::kArea;
  bool percent = false, negative = false;
  bool of_products = false;  // a word before it names what is sold, made, priced
  bool verbal = false;       // a verb: its object is the product
  bool rated = false;        // more often printed as a rate
  bool generic = false;      // names no series by itself: whose or what is sold has to be said
  bool seasonal = false;     // changes are printed without the season, levels with it
  bool daily = false;        // a market's price of the day
  bool tenor = false;        // one for each term of what is borrowed
  bool crossing = false;     // goods on their way: exports, where a country is named that they leave or reach
  Measure measure = Measure::kLevel;
  std::string_view unit;
};

enum class Word : uint16_t {
  kModifier = 1,
  kVolume = 2,
  kWorld = 4,
  kNotProduct = 8,
  kHolder = 16,
  kHolderArea = 32,
  kMeasured = 64,
  kReports = 256,
  kSource = 512,
  kDecor = 2048,
  kSegment = 4096,
  kMoves = 1024,      // is, compares with: what a series does
  kCalled = 32768,    // a rival, a distributor: what else a name's aside calls a company
  kBodyName = 16384,  // Federation, Institute: the end of a body's name
  kGoes = 8192,       // rose, fell, stood: what nobody does to it
};

struct Body {
  std::string_view name, role, area;
};

class Tables {
 public:
  explicit Tables(const Lexicon& lexicon);

  // The row whose spelling the words of an indicator entity are; nullptr for another entity.
  const IndicatorRow* Indicator(std::string_view ref, std::string_view words) const;
  bool Is(Word role, std::string_view word) const;  // ASCII case folded
  const CompanyNames& companies() const { return companies_; }
  const Bodies& bodies() const { return bodies_; }
  // The role of a body's noun that begins at a token ("statistics office"), or "".
  std::string_view RoleAt(std::string_view text, std::span<const Token> tokens, size_t at) const;
  // "unemployment" of which only percentages are printed is the rate: the ratio of families.tsv whose first
  // part it is; `row` itself where there is none.
  const IndicatorRow* AsRate(const IndicatorRow* row) const;
  // What one share has of it: the first part of its product in families.tsv ("NET_PROFIT" -> "EPS"); "" for
  // others.
  std::string_view PerShare(std::string_view ref) const;
  bool IsBothSides(std::string_view words) const;
  const Body* FindBody(std::string_view ref) const;
  const IndicatorRow* exports() const { return &rows_[by_ref_.at("GOODS_TRADE.X")]; }
  const IndicatorRow* ByRef(std::string_view ref) const;  // nullptr: there is none
  // Whose debt a word is that names some ("Treasury": USA); "" of anybody's; nullptr for another word.
  const std::string_view* DebtOf(std::string_view word) const;
  // The family of an indicator ref ("GOODS_TRADE.X" -> "GOODS_TRADE"); the ref's indicator where no row names
  // it.
  std::string_view Family(std::string_view ref) const;

  struct Cue {
    SeriesCue::Field field;
    std::string_view value;
  };
  const NameTrie& cue_trie() const { return cue_trie_; }
  const Cue& cue(int32_t id) const { return cues_[id]; }

 private:
  CompanyNames companies_;
  Bodies bodies_;
  NameTrie body_trie_;  // ids: index in bodies_.nouns()
  std::vector<IndicatorRow> rows_;
  std::unordered_map<std::string, int32_t> by_words_;  // "ref\tfolded words" -> row
  std::unordered_map<std::string_view, int32_t> by_ref_;
  uint16_t& RolesOf(std::string_view word);
  WordIndex words_;              // folded
  std::vector<uint16_t> roles_;  // of a word: bits of Word
  std::vector<std::string_view> both_sides_;
  std::unordered_map<std::string_view, Body> listed_;
  std::unordered_map<std::string_view, std::string_view> debts_;
  std::unordered_map<std::string_view, std::string_view> families_;
  std::unordered_map<std::string_view, std::string_view> rates_, shares_;
  std::vector<Cue> cues_;
  NameTrie cue_trie_;
};

}  // namespace reckoner::series
