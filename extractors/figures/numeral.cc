#include "extractors/figures/numeral.h"

#include "extractors/figures/families.h"

namespace reckoner::figures {
namespace {

int Power(const Page& page, uint32_t i) { return page.words.word(page[i].word).number; }

// The scale behind "half", "a quarter of a": "half a million", "quarter million".
uint32_t ScaleAfterPart(const Page& page, uint32_t i) {
  if (page.Is(i, kHyphen) && page.Hyphen(i)) ++i;
  if (page.Is(i, kOf) && page.Joins(i)) ++i;
  if (page.IsAny(i, {kA, kAn}) && page.Joins(i)) ++i;
  return page.Joins(i) && page.Has(i, kScaleWord | kDozenWord) ? i : 0;
}

// "half a percentage point", "a quarter of a mile", "a half mile": the atom of the unit, 0 if there is none.
uint32_t UnitAfterPart(const Page& page, const Numeral& numeral, uint32_t i) {
  // "a quarter point", "half-point"
  const uint32_t tied = page.Hyphen(i) ? i + 1 : i;
  const Suffix points =
      page.Joins(tied) ? FindSuffix(page, numeral, tied, kAnyMeasure | kAnyPoints) : Suffix();
  if (points.unit != nullptr && (points.unit->kind == Unit::kPointUnit || points.unit->kind == Unit::kPoints))
    return tied;
  const bool later_half = page.Has(i - 2, kOrdinalWord) || page.IsAny(i - 2, {kLast, kFinal, kHyphen});
  if (points.unit != nullptr && points.unit->kind == Unit::kMeasure && !points.unit->symbol && !later_half)
    return tied;
  if (page.Is(i, kOf) && page.Joins(i)) ++i;
  if (!page.IsAny(i, {kA, kAn}) || !page.Joins(i) || !page.Joins(i + 1)) return 0;
  const Suffix suffix = FindSuffix(page, numeral, i + 1, kAnyMeasure | kAnyMoney | kAnyPercent | kAnyPoints);
  return suffix.unit != nullptr && suffix.unit->kind != Unit::kTime && !suffix.hyphen ? i + 1 : 0;
}

void ScaleBy(const Page& page, uint32_t i, Numeral& numeral) {
  const int n = Power(page, i);
  if (page.Has(i, kDozenWord))
    MultiplyBy(numeral, Decimal::FromInt(n), 0);
  else
    MultiplyBy(numeral, Decimal::PowerOfTen(n), n);
  numeral.scaled = true;
  numeral.last = i + 1;
  numeral.numerator.reset();
  numeral.denominator.reset();
  numeral.value = numeral.value.Trimmed();
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
    if (power < 2 || !MultiplyBy(out, Decimal::PowerOfTen(power), power)) break;
    out.last += 2;
  }
  out.value = *out.low;
  out.mult = 0;
  return out;
}

}  // namespace

std::optional<Numeral> ReadNumeral(const Page& page, uint32_t at, bool money) {
  if (page.Digits(at) || page[at].kind == Atom::kSymbol) {
    auto out = ReadDigits(page, at);
    if (!out) return out;
    ReadMixed(page, *out);
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
  if (article && page.Has(head, kPartWord)) {  // "a tenth of a percentage point"
    const Word& part = page.words.word(page[head].word);
    if (page.Has(head, kPowerPart)) return std::nullopt;
    SetFraction(out, Decimal(), Decimal::FromInt(1), Decimal::FromInt(part.ordinal));
    out.last = page.Is(head + 1, kOf) ? UnitAfterPart(page, out, head + 1) : 0;
    if (out.last == 0) return std::nullopt;
    out.numerator.reset();
    out.denominator.reset();
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
  ReadMixed(page, *words);
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
