// Scales behind a number: "2.5 million", "$3.2bn", "45k", "6 lakh crore", and the parts that go on below one
// ("4 thousand 3 hundred and 21"). A lone m is million.cc's.
#include "extractors/figures/families.h"

namespace reckoner::figures {
namespace {

bool Spelled(const Page& page, uint32_t i) {
  if (page.Has(i, kScaleWord)) return true;
  // "2.4 millions", "three dozens"
  return page.Has(i, kVagueWord) && page.words.word(page[i].word).number >= 5;
}

}  // namespace

bool MultiplyBy(Numeral& numeral, const Decimal& factor, int power) {
  const auto value = Decimal::Multiply(numeral.value, factor);
  if (!value) return false;
  if (numeral.low) {
    const auto low = Decimal::Multiply(*numeral.low, factor), high = Decimal::Multiply(*numeral.high, factor);
    if (!low || !high) return false;
    numeral.low = low;
    numeral.high = high;
  }
  if (numeral.ulp) {
    const auto ulp = Decimal::Multiply(*numeral.ulp, factor);
    numeral.ulp = ulp;
  }
  numeral.value = *value;
  numeral.mult = static_cast<int16_t>(numeral.mult + power);
  return true;
}

void ReadScale(const Page& page, bool money, Numeral& numeral) {
  for (int n = 0; n < 3; ++n) {
    uint32_t i = numeral.last;
    const bool hyphen = page.Hyphen(i);
    if (hyphen) ++i;
    if (!page.Joins(i)) return;
    if (Spelled(page, i)) {
      // Digits glued to a scale word ("5million") happen too.
      const int power = page.words.word(page[i].word).number;
      if (!MultiplyBy(numeral, Decimal::PowerOfTen(power), power)) return;
      numeral.indian |= power == 5 || power == 7;
      numeral.scaled = true;
      numeral.last = i + 1;
      continue;
    }
    if (page.Has(i, kDozenWord) && n == 0 && !hyphen) {
      if (!MultiplyBy(numeral, Decimal::FromInt(12), 0)) return;
      numeral.scaled = true;
      numeral.ulp.reset();
      numeral.last = i + 1;
      return;
    }
    if (n > 0 || numeral.scaled || !page.Has(i, kScaleLetter)) return;
    const std::string_view printed = page.Text(i);
    int power = page.words.ScaleLetter(page[i].word, printed);
    if (power == 0) return;
    const bool single = printed.size() == 1;
    if (single && !money && page[numeral.first - 1].capital && page.Has(numeral.first - 1, kNameBefore))
      return;                                                // Room 3B
    if (numeral.words && (single || page.Glued(i))) return;  // "three mln"
    const bool glued = page.Glued(i) && !hyphen;
    if (single && !glued) {
      if (printed == "K" && !money && FindSuffix(page, numeral, i, 1u << Unit::kTemperature).unit != nullptr)
        return;  // "heated to 1,450 K"
      // "8 B people", "$5 m": a letter apart is a scale after money, or a capital before a lower-case word.
      const bool capital = page[i].upper || (printed[0] >= 'A' && printed[0] <= 'Z');
      const bool small_k = printed == "k" && !page.Letters(i + 1);
      if (!money && page.Is(i + 1, kDot) && page.Glued(i + 1)) return;
      if (!money && !small_k &&
          !(capital && printed != "T" && !page[i + 1].capital && !page.Is(i + 1, kHyphen)))
        return;
    }
    if (printed == "mm" || printed == "MM") {
      if (!money) return;  // millimetres
    }
    if (single && !money && (printed == "t" || printed == "T")) return;  // tonnes
    if (page.Is(i + 1, kSlash) && page.Glued(i + 1) && !money) return;   // "m/s", "b/d"
    if (printed == "m" && !money && !IsMillion(page, numeral, i + 1)) return;
    // "a 4K screen": lines, not thousands
    if (printed == "K" && !money && numeral.digits == 1 && numeral.decimals == 0 && page.Joins(i + 1) &&
        page.Letters(i + 1) &&
        (!FindNoun(page, i + 1, false, false) ||
         (page.Has(numeral.first - 1, kDeterminer) && Singular(page, i + 1).empty())))
      return;
    if (single && (printed == "k" || printed == "K") && !money && page.Has(i + 1, kLengthWord))
      return;                                             // a 10k race
    if (page.Digits(i + 1) && page.Glued(i + 1)) return;  // "5k20", "m2"
    if (!MultiplyBy(numeral, Decimal::PowerOfTen(power), power)) return;
    numeral.scaled = true;
    numeral.indian |= power == 7;
    numeral.last = i + 1;
    // "2 mln. roubles"; "9.5bn." without its point: it may end the sentence.
    const uint32_t behind = i + 2;
    if (!single && page.Is(i + 1, kDot) && page.Glued(i + 1) && page.Joins(behind) && page.Letters(behind) &&
        !page[behind].capital)
      numeral.last = behind;
  }
}

// "4 thousand 3 hundred and 21", "6 crore and two hundred": parts that go on below a spelled scale. Only
// where a second figure is unlikely: in thousands and hundreds, and in lakhs and crores.
void ReadRest(const Page& page, bool money, Numeral& numeral) {
  for (int parts = 0; parts < 3; ++parts) {
    const bool small = numeral.mult == 2 || numeral.mult == 3 || numeral.indian;
    if (money || !numeral.scaled || numeral.decimals > 0 || numeral.words) return;
    uint32_t i = numeral.last;
    const bool joined = page.Is(i, kAnd) && page.Joins(i);
    if (joined) ++i;
    if (!page.Joins(i) || page.Glued(i) || !(page.Digits(i) || page.Has(i, kNumberFlags))) return;
    auto part = page.Digits(i) ? ReadDigits(page, i) : ReadWords(page, i);
    if (!part || !part->whole() || part->grouped) return;
    ReadScale(page, false, *part);
    const Decimal limit = Decimal::PowerOfTen(numeral.mult);
    if (part->value >= limit || part->value.is_zero() || (!joined && !part->scaled)) return;
    if (!small && (joined || !part->scaled)) return;  // "1 trillion 200 billion", but "2 million and 3"
    const auto sum = Decimal::Add(numeral.value, part->value);
    if (!sum) return;
    numeral.value = *sum;
    numeral.ulp = part->ulp;
    numeral.mult = part->mult;
    numeral.last = part->last;
    if (!part->scaled) return;
  }
}

}  // namespace reckoner::figures
