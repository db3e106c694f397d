// The figure rules' view of the lexicon: every word with what it can be, and tries of the phrases that stand
// before or after a number. Built once from the tables (throws LexiconError for a bad one), then const and
// safe from many threads.
#pragma once

#include <bitset>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/figures/figure.h"
#include "extractors/figures/known_words.h"
#include "extractors/figures/phrases.h"
#include "extractors/lexicon/lexicon.h"

namespace reckoner::figures {

enum Flag : uint64_t {
  kUnitWord = 1ull << 0,   // zero to nine
  kTeenWord = 1ull << 1,   // ten to nineteen
  kTenWord = 1ull << 2,    // twenty, thirty …
  kScaleWord = 1ull << 3,  // hundred, thousand, lakh …: `number` is the power of ten
  kDozenWord = 1ull << 4,
  kVagueWord = 1ull << 5,  // thousands, tens
  kHalfWord = 1ull << 6,
  kWhenWord = 1ull << 7,     // ago, earlier: "a year" before it is no rate
  kScaleLetter = 1ull << 8,  // see Vocabulary::ScaleLetter
  kOrdinalWord = 1ull << 9,  // third: `ordinal`
  kPartWord =
      1ull << 10,  // thirds, quarter: `ordinal` is the denominator (or its power of ten with kPowerPart)
  kPowerPart = 1ull << 11,
  kStopWord = 1ull << 12,
  kTimeWord = 1ull << 13,
  kVerbWord = 1ull << 14,
  kSkipWord = 1ull << 15,
  kPluralModifier = 1ull << 16,
  kNotPlural = 1ull << 17,
  kIrregularPlural = 1ull << 18,
  kNameBefore = 1ull << 19,
  kIndexName = 1ull << 20,
  kNameAfter = 1ull << 21,
  kDeterminer = 1ull << 22,
  kSuffixStart = 1ull << 23,
  kPrefixEnd = 1ull << 24,
  kBoundEnd = 1ull << 25,
  kBoundStart = 1ull << 26,
  kMoveEnd = 1ull << 27,
  kTrigger = 1ull << 28,
  kRateWord = 1ull << 29,
  kPlaceWord = 1ull << 30,
  kWordOnly = 1ull << 31,   // doubled, twice: a figure by itself
  kTiedIdiom = 1ull << 32,  // one-way, two-time: a hyphen that counts nothing
  kWarmWord = 1ull << 33,   // context_words.tsv
  kMassWord = 1ull << 34,
  kLengthWord = 1ull << 35,
  kPriceWord = 1ull << 36,
  kMonthWord = 1ull << 37,
  kTakesMoney = 1ull << 38,
  kZoneWord = 1ull << 39,
  kParticleVerb = 1ull << 40,
  kUnitAlone = 1ull << 41,  // "a percentage point"
  kScoreWord = 1ull << 42,
  kIngNoun = 1ull << 43,
  kOneIdiom = 1ull << 44,
  kFrequency = 1ull << 45,   // monthly: an adverb, and an adjective before a plural
  kExpects = 1ull << 46,     // "the 175,000 economists had expected"
  kYardstick = 1ull << 47,   // earnings, sales: "12 times earnings"
  kPersonWord = 1ull << 48,  // "children under five"
  kAmountNoun = 1ull << 49,  // "390 billion of outlays" counts no outlays
  kCrowdWord = 1ull << 50,
  kLotteryWord = 1ull << 51,
  kBulkWord = 1ull << 52,  // tonnes: "12m tonnes" says that m is million
  kDialWord = 1ull << 53,
  kSterlingSign = 1ull << 54,  // £, pence
  kGradeUp = 1ull << 55,       // "3 cents firmer"
  kGradeDown = 1ull << 56,
};
constexpr uint64_t kNumberFlags = kUnitWord | kTeenWord | kTenWord;

struct Word {
  std::string text;
  int16_t number = 0;
  int16_t ordinal = 0;
  int32_t singular = -1;  // word id of an irregular plural's singular, into Vocabulary::Singular
};

// A phrase behind or before a number that says what it is.
struct Unit {
  enum Kind : uint8_t {
    kMeasure,
    kTime,
    kPointUnit,
    kTemperature,
    kPercent,
    kPoints,
    kCoin,
    kCurrency,
    kMinor
  };
  Kind kind = kMeasure;
  bool symbol = false;               // exact case
  bool care = false;                 // also a word or a name: needs a long, grouped or scaled number
  std::string exact;                 // symbols: the form without spaces, to compare case by
  std::string name;                  // the record's unit; for currencies the first candidate
  std::vector<uint16_t> currencies;  // candidates, rows of Vocabulary::currencies()
};

struct Currency {
  std::string code;
  std::string minor;
  bool pound = false;  // "pounds" may mean it
};

// What a rate is counted by: "share" of "98 cents a share".
struct Rate {
  std::string name;
  bool time = false;  // "a year after" is no rate
};

struct BoundPhrase {
  Bound bound = Bound::kExact;
  enum Only : uint8_t { kAlways, kMeasured, kMoney } only = kAlways;
};

class Vocabulary {
 public:
  explicit Vocabulary(const Lexicon& lexicon);

  static constexpr uint32_t kSeed = 2166136261u;
  static uint32_t Mix(uint32_t hash, char c) {
    const auto u = static_cast<unsigned char>(c);
    return (hash ^ (u >= 'A' && u <= 'Z' ? u + 32u : u)) * 16777619u;
  }
  // Id of a word in any (ASCII) case, 0 for an unknown one.
  uint32_t Find(uint32_t hash, std::string_view text) const;
  uint32_t Find(std::string_view text) const;

  const Word& word(uint32_t id) const { return words_[id]; }
  bool Is(uint32_t id, uint64_t flags) const { return (flags_[id] & flags) != 0; }
  const Unit& unit(int32_t index) const { return units_[index]; }
  // "dollars", or "pounds": whichever the country says when it names no currency.
  const Unit& SpokenCurrency(bool sterling) const { return units_[sterling ? pounds_ : dollars_]; }
  const std::vector<Currency>& currencies() const { return currencies_; }
  const BoundPhrase& bound(int32_t index) const { return bounds_[index]; }
  // 0 or the power of ten of a short scale as printed: "bn" 9, "M" 6.
  int ScaleLetter(uint32_t id, std::string_view printed) const;
  std::string_view Singular(uint32_t id) const { return singulars_[words_[id].singular]; }
  const Rate& rate(int32_t index) const { return rates_[index]; }
  // Currencies a place word speaks for.
  std::span<const uint16_t> PlaceCurrencies(uint32_t id) const;

  const Phrases& suffixes() const { return suffixes_; }  // units, read forwards
  const Phrases& prefixes() const { return prefixes_; }  // currency signs, read backwards from the number
  const Phrases& bounds_before() const { return bounds_before_; }  // backwards
  const Phrases& bounds_after() const { return bounds_after_; }
  const Phrases& moves() const { return moves_; }  // backwards; payload: Direction
  const Phrases& rates() const { return rate_phrases_; }
  const Phrases& multiples() const { return multiples_; }

 private:
  struct Slot {
    uint32_t hash = 0;
    uint32_t id = 0;
  };
  uint32_t Intern(std::string_view text);
  std::vector<uint32_t> Keys(std::string_view form);
  void Flags(uint32_t id, uint64_t flags) { flags_[id] |= flags; }
  void AddSuffix(std::string_view form, Unit unit);
  void AddPrefix(std::string_view form, Unit unit);
  void LoadKnown();
  void LoadNumbers(const Lexicon& lexicon);
  void LoadUnits(const Lexicon& lexicon);
  void LoadCurrencies(const Lexicon& lexicon);
  void LoadNouns(const Lexicon& lexicon);
  void LoadContext(const Lexicon& lexicon);
  // Flags every word of a table's rows (the last word of a phrase) by the row's class.
  void FlagClasses(const Table& table, const std::map<std::string_view, uint64_t>& classes);
  void Grow();

  std::vector<Word> words_;
  std::vector<uint64_t> flags_;
  std::vector<Slot> slots_;
  std::bitset<1 << 16> maybe_;  // by half of the hash: may a word that hashes so be in the table?
  std::vector<Unit> units_;
  size_t dollars_ = 0, pounds_ = 0;  // in units_
  std::vector<Currency> currencies_;
  std::vector<BoundPhrase> bounds_;
  std::vector<std::string> singulars_;
  std::vector<Rate> rates_;
  struct Letter {
    uint32_t id;
    std::string form;
    int power;
  };
  std::vector<Letter> letters_;
  std::vector<std::pair<uint32_t, std::vector<uint16_t>>> places_;
  Phrases suffixes_, prefixes_, bounds_before_, bounds_after_, moves_, rate_phrases_, multiples_;
};

}  // namespace reckoner::figures
