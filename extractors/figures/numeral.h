// A number as printed, before anything says what it counts: digits with grouping, decimals and a scale
// ("1,234.5", "2.5 million",
// "$3.2bn"), words ("twenty-eight thousand"), fractions ("two-thirds", "5½"), orders of magnitude ("tens of
// thousands").
#pragma once

#include <cstdint>
#include <optional>
#include <utility>

#include "extractors/figures/page.h"
#include "extractors/text/decimal.h"

namespace reckoner::figures {

struct Numeral {
  uint32_t first = 0;  // atoms [first, last)
  uint32_t last = 0;
  Decimal value;
  std::optional<Decimal> low, high;  // an order of magnitude: "thousands"
  std::optional<Decimal> numerator, denominator;
  std::optional<Decimal> ulp;
  int16_t decimals = 0;
  int16_t mult = 0;      // power of ten of the scale
  uint8_t digits = 0;    // of the integer part; 0 for words
  bool words = false;    // no digit printed
  bool grouped = false;  // "1,234"
  bool scaled = false;   // a scale word or letter
  bool indian = false;   // lakh, crore
  bool comma_decimal = false;

  bool vague() const { return low.has_value(); }
  bool fraction() const { return denominator.has_value(); }
  bool whole() const { return decimals == 0 && !fraction() && !vague(); }
};

// The numeral that begins at atom `at`. `money`: a currency sign stands before it, so a single letter is a
// scale.
std::optional<Numeral> ReadNumeral(const Page& page, uint32_t at, bool money);

// Parts of ReadNumeral.
std::optional<Numeral> ReadDigits(const Page& page, uint32_t at);
// "e+14", "x10^6", "×10-30" from atom i on: the power and the atoms it takes, 0 of them when there is none.
std::pair<int, uint32_t> ReadExponent(const Page& page, uint32_t i);
// "10^6", "1.1^-3": reads the caret's power, atom i on; false when there is none or it does not fit.
bool ReadPower(const Page& page, uint32_t i, Numeral& out);
// "5½", "7 3/4", "3/4", "4.36-1/4": reads the fraction at atom i, behind the digits read so far.
bool ReadDigitFraction(const Page& page, uint32_t i, Numeral& out);
// "3 and a half", "7 and 3/4", "one and ½": reads the fraction behind "and" into a whole number.
void ReadMixed(const Page& page, Numeral& out);
// Digits of at most three places; 1000 for longer ones.
int SmallInt(std::string_view digits);
std::optional<Numeral> ReadWords(const Page& page, uint32_t at);
// Reads scales behind the numeral into it.
void ReadScale(const Page& page, bool money, Numeral& numeral);
// Does the m before atom `next` stand for million?
bool IsMillion(const Page& page, const Numeral& numeral, uint32_t next);
// Reads the parts behind a scale in digits: "4 thousand 3 hundred and 21".
void ReadRest(const Page& page, bool money, Numeral& numeral);
// Times factor, which adds `power` to the scale; false when it does not fit.
bool MultiplyBy(Numeral& numeral, const Decimal& factor, int power);
// "½" and its like as numerator and denominator.
std::optional<std::pair<int, int>> VulgarFraction(std::string_view symbol);
void SetFraction(Numeral& numeral, const Decimal& whole, const Decimal& numerator,
                 const Decimal& denominator);

}  // namespace reckoner::figures
