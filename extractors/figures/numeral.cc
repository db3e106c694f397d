#include "extractors/figures/numeral.h"

#include "extractors/figures/families.h"

namespace reckoner::figures {
namespace {

bool Multiply(Numeral& numeral, const Decimal& factor, int power) {
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

bool Spelled(const Page& page, uint32_t i) {
  if (page.Has(i, kScaleWord)) return true;
  // "2.4 millions", "three dozens"
  return page.Has(i, kVagueWord) && page.words.word(page[i].word).number >= 5;
}

int Power(const Page& page, uint32_t i) { return page.words.word(page[i].word).number; }

// The scale behind "half", "a quarter of a": "half a million", "quarter million".
uint32_t ScaleAfterPart(const Page& page, uint32_t i) {
  if (page.Is(i, kHyphen) && page.Hyphen(i)) ++i;
  if (page.Is(i, kOf) && page.Joins(i)) ++i;
  if (page.IsAny(i, {kA, kAn}) && page.Joins(i)) ++i;
  return page.Joins(i) && page.Has(i, kScaleWord | kDozenWord) ? i : 0;
}

// "half a percentage point", "a quarter of a mile": the atom of the unit, 0 if there is none.
uint32_t UnitAfterPart(const Page& page, const Numeral& numeral, uint32_t i) {
  // "a quarter point", "half-point"
  const uint32_t tied = page.Hyphen(i) ? i + 1 : i;
  const Suffix points =
      page.Joins(tied) ? FindSuffix(page, numeral, tied, kAnyMeasure | kAnyPoints) : Suffix();
  if (points.unit != nullptr && (points.unit->kind == Unit::kPointUnit || points.unit->kind == Unit::kPoints))
    return tied;
  if (page.Is(i, kOf) && page.Joins(i)) ++i;
  if (!page.IsAny(i, {kA, kAn}) || !page.Joins(i) || !page.Joins(i + 1)) return 0;
  const Suffix suffix = FindSuffix(page, numeral, i + 1, kAnyMeasure | kAnyMoney | kAnyPercent | kAnyPoints);
  return suffix.unit != nullptr && suffix.unit->kind != Unit::kTime && !suffix.hyphen ? i + 1 : 0;
}

void ScaleBy(const Page& page, uint32_t i, Numeral& numeral) {
  const int n = Power(page, i);
  if (page.Has(i, kDozenWord))
    Multiply(numeral, Decimal::FromInt(n), 0);
  else
    Multiply(numeral, Decimal::PowerOfTen(n), n);
  numeral.scaled = true;
  numeral.last = i + 1;
  numeral.numerator.reset();
  numeral.denominator.reset();
  numeral.value = numeral.value.Trimmed();
}

// "12.3m tonnes", "35m of its devices": millions. "37m (121ft)", "100m hurdles": metres. Alone: as the
// article uses m.
bool Million(const Page& page, const Numeral& numeral, uint32_t next, bool partner) {
  if (page.Is(next, kOpen) || (page.Is(next, kHyphen) && page.Glued(next))) return page.millions;
  if (page.Is(next, kClose) && page.Is(next + 1, kHyphen)) return false;
  if (!page.Joins(next)) return page.millions;
  // "4.5m to 172.3m above sea level": as its partner in the range
  if (partner && page.IsAny(next, {kTo, kAnd, kOr}) && page.Digits(next + 1)) {
    for (uint32_t k = next + 2; k < next + 5 && page.Glued(k); ++k)
      if (page.Is(k, kM)) return Million(page, numeral, k + 1, false);
  }
  if (page.Has(next, kLengthWord)) return false;
  if (page.Is(next, kOf)) return true;
  if (FindSuffix(page, numeral, next, kAnyMeasure | kAnyMoney).unit != nullptr && page.Letters(next))
    return true;
  if (page.Letters(next) && FindNoun(page, next, false, false)) return true;
  return page.millions;
}

std::optional<Numeral> ReadVague(const Page& page, uint32_t at) {
  const bool dozens = page.Has(at, kDozenWord);
  Numeral out;
  out.first = at;
  out.words = true;
  out.last = at + 1;
  if (dozens) {
    out.low = Decimal::FromInt(12);
    out.high = Decimal::FromInt(120);
  } else {
    out.low = Decimal::PowerOfTen(Power(page, at));
    out.high = Decimal::PowerOfTen(Power(page, at) + 1);
  }
  for (int n = 0; n < 2; ++n) {  // "tens of thousands", "hundreds of thousands of millions"
    if (!page.Is(out.last, kOf) || !page.Joins(out.last) || !page.Joins(out.last + 1)) break;
    if (!page.Has(out.last + 1, kVagueWord)) break;
    const int power = Power(page, out.last + 1);
    if (power < 2 || !Multiply(out, Decimal::PowerOfTen(power), power)) break;
    out.last += 2;
  }
  out.value = *out.low;
  out.mult = 0;
  return out;
}

// "4 thousand 3 hundred and 21", "6 crore and two hundred": parts that go on below a spelled scale. Only
// where a second figure is unlikely: in thousands and hundreds, and in lakhs and crores.
void ReadRest(const Page& page, bool money, Numeral& numeral) {
  for (int parts = 0; parts < 3; ++parts) {
    const bool small = numeral.mult == 2 || numeral.mult == 3;
    if (money || !numeral.scaled || numeral.decimals > 0 || numeral.words || !(small || numeral.indian))
      return;
    uint32_t i = numeral.last;
    const bool joined = page.Is(i, kAnd) && page.Joins(i);
    if (joined) ++i;
    if (!page.Joins(i) || page.Glued(i) || !(page.Digits(i) || page.Has(i, kNumberFlags))) return;
    auto part = page.Digits(i) ? ReadDigits(page, i) : ReadWords(page, i);
    if (!part || !part->whole() || part->grouped) return;
    ReadScale(page, false, *part);
    const Decimal limit = Decimal::PowerOfTen(numeral.mult);
    if (part->value >= limit || part->value.is_zero() || (!joined && !part->scaled)) return;
    const auto sum = Decimal::Add(numeral.value, part->value);
    if (!sum) return;
    numeral.value = *sum;
    numeral.ulp = part->ulp;
    numeral.mult = part->mult;
    numeral.last = part->last;
    if (!part->scaled) return;
  }
}

}  // namespace

void ReadScale(const Page& page, bool money, Numeral& numeral) {
  for (int n = 0; n < 3; ++n) {
    uint32_t i = numeral.last;
    const bool hyphen = page.Hyphen(i);
    if (hyphen) ++i;
    if (!page.Joins(i)) return;
    if (Spelled(page, i)) {
      // "half a million" is read elsewhere; "5 million" here. Digits glued to a scale word ("5million")
      // happen too.
      const int power = Power(page, i);
      if (!Multiply(numeral, Decimal::PowerOfTen(power), power)) return;
      if (page.Has(i, kVagueWord) && page.Is(i + 1, kOf)) {
      }
      numeral.indian |= power == 5 || power == 7;
      numeral.scaled = true;
      numeral.last = i + 1;
      continue;
    }
    if (page.Has(i, kDozenWord) && n == 0 && !hyphen) {
      if (!Multiply(numeral, Decimal::FromInt(12), 0)) return;
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
    if (printed == "m" && !money && !Million(page, numeral, i + 1, true)) return;
    if (single && (printed == "k" || printed == "K") && !money && page.Has(i + 1, kLengthWord))
      return;                                             // a 10k race
    if (page.Digits(i + 1) && page.Glued(i + 1)) return;  // "5k20", "m2"
    if (!Multiply(numeral, Decimal::PowerOfTen(power), power)) return;
    numeral.scaled = true;
    numeral.indian |= power == 7;
    numeral.last = i + 1;
    // "9.5bn.", "mn." with its point is read without it: the point may end the sentence.
  }
}

std::optional<Numeral> ReadNumeral(const Page& page, uint32_t at, bool money) {
  if (page.Digits(at) || page[at].kind == Atom::kSymbol) {
    auto out = ReadDigits(page, at);
    if (!out) return out;
    if (out->fraction()) {
      if (const uint32_t scale = ScaleAfterPart(page, out->last); scale > 0 && !page.Has(scale, kDozenWord)) {
        ScaleBy(page, scale, *out);
        return out;
      }
    }
    ReadScale(page, money, *out);
    ReadRest(page, money, *out);
    return out;
  }
  const bool article = page.IsAny(at, {kA, kAn});
  const uint32_t head = article ? at + 1 : at;
  if (article && !page.Joins(head)) return std::nullopt;
  Numeral out;
  out.first = at;
  out.words = true;
  if (page.Has(head, kHalfWord) || page.Is(head, kQuarter)) {
    const uint32_t scale = ScaleAfterPart(page, head + 1);
    const bool half = page.Has(head, kHalfWord);
    SetFraction(out, Decimal(), Decimal::FromInt(1), Decimal::FromInt(half ? 2 : 4));
    if (scale == 0) {
      out.last = UnitAfterPart(page, out, head + 1);
      if (out.last == 0) return std::nullopt;
      out.numerator.reset();
      out.denominator.reset();
      return out;
    }
    ScaleBy(page, scale, out);
    ReadScale(page, money, out);
    return out;
  }
  if (page.Has(head, kDozenWord)) {
    if (page.Is(at - 1, kS) && page.Is(at - 2, kApostrophe)) return std::nullopt;  // a baker's dozen
    const char last = page.Text(head).back();
    if (!article && (last == 's' || last == 'S')) return ReadVague(page, head);
    out.value = Decimal::FromInt(12);
    out.last = head + 1;
    return out;
  }
  if (!article && page.Has(head, kVagueWord)) return ReadVague(page, head);
  if (page.Is(head, kCouple) && article) {
    const uint32_t scale = page.Is(head + 1, kOf) ? head + 2 : head + 1;
    if (!page.Joins(scale) || !page.Has(scale, kScaleWord | kDozenWord)) return std::nullopt;
    out.value = Decimal::FromInt(2);
    ScaleBy(page, scale, out);
    ReadScale(page, money, out);
    return out;
  }
  auto words = ReadWords(page, at);
  if (!words) return words;
  if (words->fraction()) {
    if (const uint32_t scale = ScaleAfterPart(page, words->last)) {
      ScaleBy(page, scale, *words);
    } else if (const uint32_t unit = UnitAfterPart(page, *words, words->last)) {
      words->last = unit;
      words->numerator.reset();
      words->denominator.reset();
    }
  } else {
    ReadScale(page, money, *words);
  }
  return words;
}

}  // namespace reckoner::figures
