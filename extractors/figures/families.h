// The rule families, one file each (name_rules.cc), and the list that orders them (registry.cc). To add one,
// add its file, a line here, a line in the list and corpus/figures/NAME.tsv.
#pragma once

#include <span>

#include "extractors/figures/draft.h"

namespace reckoner::figures {

bool ReadNegative(const Page& page,
                  Draft& draft);  // what is no figure, whatever follows: phones, scores, versions
bool ReadPercent(const Page& page, Draft& draft);
bool ReadPoints(const Page& page, Draft& draft);
bool ReadMoney(const Page& page, Draft& draft);
bool ReadMultiple(const Page& page, Draft& draft);
bool ReadFraction(const Page& page, Draft& draft);
bool ReadAge(const Page& page, Draft& draft);
bool ReadQuantity(const Page& page, Draft& draft);
bool ReadCricket(const Page& page, Draft& draft);  // "166 off 240 balls", "5 for 42"
bool ReadLottery(const Page& page, Draft& draft);  // the numbers drawn
bool ReadName(const Page& page, Draft& draft);     // "Section 230": no figure unless a unit says otherwise
bool ReadCount(const Page& page, Draft& draft);
bool ReadNumber(const Page& page, Draft& draft);

// Families that need no numeral; they return false or set the draft's atoms too. Tried before numerals.
bool ReadOrdinal(const Page& page, Draft& draft);
bool ReadWordFraction(const Page& page, Draft& draft);  // half of, a third
bool ReadWordMultiple(const Page& page, Draft& draft);  // doubled, twice
bool ReadUnitAlone(const Page& page, Draft& draft);     // a percentage point

std::span<const Family> Families();  // in order; the first that takes a draft wins
std::span<const Family> WordFamilies();

// Shared by families.
// "and over" at atom `at`, behind the age of people whose first atom is `number`.
bool AgeAndOver(const Page& page, uint32_t at, uint32_t number);
// "No. 1": a rank or a number of something, at atom `number`.
bool BehindNo(const Page& page, uint32_t number);
enum KindMask : uint32_t {
  kAnyMeasure = 1u << Unit::kMeasure | 1u << Unit::kTime | 1u << Unit::kPointUnit | 1u << Unit::kTemperature |
                1u << Unit::kCoin,
  kAnyPercent = 1u << Unit::kPercent,
  kAnyPoints = 1u << Unit::kPoints,
  kAnyMoney = 1u << Unit::kCurrency | 1u << Unit::kMinor,
};
struct Suffix {
  const Unit* unit = nullptr;
  uint32_t last = 0;
  bool hyphen = false;
};
// The unit behind atom `at` (the first behind the numeral), of the kinds asked for.
Suffix FindSuffix(const Page& page, const Numeral& number, uint32_t at, uint32_t kinds);
// Long enough that a code or letter beside it is no name.
bool Weighty(const Numeral& number);
// Reads "a share", "per head", "/day" behind the draft into it. `any`: any noun may follow "per".
void ReadRate(const Page& page, Draft& draft);

struct Noun {
  uint32_t first = 0;  // of the noun's own words
  uint32_t last = 0;
  std::string unit;
  bool shared = false;  // another number stands between: "32 of the 159 members"
  explicit operator bool() const { return last > 0; }
};
// The counted noun that begins at atom `at`. `one`: a singular is wanted. `of`: stands behind "of".
Noun FindNoun(const Page& page, uint32_t at, bool one, bool of);
// English singular of a plural word as printed; "" when it is no plural.
std::string Singular(const Page& page, uint32_t i);

}  // namespace reckoner::figures
