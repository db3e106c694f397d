// Numbers in words with their decimals and fractions: "four point five", "two and three quarters", "two
// thirds".
#include <tuple>

#include "extractors/figures/numeral.h"
#include "extractors/figures/word_reader.h"

namespace reckoner::figures {
namespace {

// Digits of a decimal written in words: "point zero three", "point seventy-one".
bool ReadPoint(const Page& page, WordReader& reader, std::string& digits) {
  if (!page.Is(reader.at, kPoint) || !page.Joins(reader.at)) return false;
  const uint32_t kept = reader.at++;
  while (digits.size() < 12 && page.Joins(reader.at) &&
         (page.Has(reader.at, kNumberFlags) || page.Is(reader.at, kOh))) {
    if (page.Is(reader.at, kOh)) {  // "four point oh five"
      digits += '0';
      ++reader.at;
      continue;
    }
    const auto part = reader.BelowHundred();
    if (!part) break;
    digits += std::to_string(*part);
  }
  if (digits.empty()) reader.at = kept;
  return !digits.empty();
}

// A denominator past a hundred that begins at atom i, and the atoms it takes: "one hundred (and) fifth",
// "one-hundredth", "two thousandths".
std::pair<std::optional<Decimal>, uint32_t> LongDenominator(const Page& page, const WordReader& reader,
                                                            uint32_t i) {
  const int times = reader.Number(i);
  uint32_t at = reader.PastHyphen(i + 1);
  if (times < 1 || !page.Joins(at)) return {};
  if (page.Has(at, kPowerPart)) {
    const auto power = Decimal::FromInt(times).Scaled(page.words.word(page[at].word).ordinal);
    return {power, at + 1 - i};
  }
  if (!page.Has(at, kScaleWord) || reader.Number(at) != 2) return {};
  at = reader.PastHyphen(at + 1);
  if (page.Is(at, kAnd) && page.Joins(at)) ++at;
  int rest = 0;
  if (page.Joins(at) && page.Has(at, kTenWord)) {
    rest = reader.Number(at);
    at = reader.PastHyphen(at + 1);
  }
  const int ordinal = page.words.word(page[at].word).ordinal;
  if (!page.Joins(at) || page.Has(at, kPowerPart) || ordinal < 1 || (rest > 0 && ordinal > 9)) return {};
  return {Decimal::FromInt(100 * times + rest + ordinal), at + 1 - i};
}

}  // namespace

std::optional<Numeral> ReadWords(const Page& page, uint32_t at) {
  WordReader reader(page, at);
  Numeral out;
  out.first = at;
  out.words = true;
  const auto set = [&](Decimal value) {
    out.value = value;
    out.last = reader.at;
    return out;
  };
  // "a half", "half", "a third", "one of a quarter" …: the fraction rules name them; here only fractions of a
  // whole read so far.
  const auto whole = ReadWhole(page, reader);
  if (!whole) return std::nullopt;
  const Decimal value = Decimal::FromInt(whole->value);
  set(value);
  std::string digits;
  if (ReadPoint(page, reader, digits)) {
    const auto parsed = Decimal::Parse(std::to_string(whole->value) + "." + digits);
    if (parsed) {
      out.decimals = static_cast<int16_t>(digits.size());
      return set(*parsed);
    }
  }
  // A denominator at atom i and the atoms it takes: "thirds", "hundredth", "twenty-firsts".
  const auto denominator = [&](uint32_t i) -> std::pair<std::optional<Decimal>, uint32_t> {
    if (!page.Joins(i)) return {};
    if (page.Is(i, kHalf)) return {Decimal::FromInt(2), 1};
    const int n = page.words.word(page[i].word).ordinal;
    if (page.Has(i, kPartWord))
      return {page.Has(i, kPowerPart) ? Decimal::PowerOfTen(n) : Decimal::FromInt(n), 1};
    if (page.Has(i, kUnitWord)) return LongDenominator(page, reader, i);
    if (!page.Has(i, kTenWord)) return {};
    const uint32_t unit = reader.PastHyphen(i + 1);
    const int ones = page.words.word(page[unit].word).ordinal;
    if (!page.Joins(unit) || ones < 1 || ones > 9) return {};
    return {Decimal::FromInt(reader.Number(i) + ones), unit + 1 - i};
  };
  // "one and a half", "two and three quarters", "six million and two thirds"
  if (const uint32_t joint = reader.PastHyphen(reader.at); page.Is(joint, kAnd) && page.Joins(joint)) {
    WordReader rest(page, reader.PastHyphen(joint + 1));
    std::optional<int64_t> top;
    if (page.IsAny(rest.at, {kA, kAn})) {
      top = 1;
      rest.at = rest.PastHyphen(rest.at + 1);
    } else if (page.Joins(rest.at)) {
      top = rest.BelowHundred();
    }
    std::optional<Decimal> bottom;
    uint32_t taken = 1;
    const uint32_t part = rest.PastHyphen(rest.at);
    if (top && page.Has(part, kHalfWord))
      bottom = Decimal::FromInt(2);
    else if (top)
      std::tie(bottom, taken) = denominator(part);
    if (top && bottom && Decimal::FromInt(*top) < *bottom) {
      reader.at = part + taken;
      const uint32_t scale_at = reader.at;
      if (whole->last_scale > 1 && *bottom < Decimal::FromInt(10)) {
        // Of the last scale, unless the fraction has a scale of its own: "one billion and a half million".
        Decimal unit = Decimal::FromInt(whole->last_scale);
        if (page.Joins(scale_at) && page.Has(scale_at, kScaleWord)) {
          unit = Decimal::PowerOfTen(reader.Number(scale_at));
          ++reader.at;
        }
        const auto scaled = Decimal::Multiply(unit, Decimal::FromInt(*top));
        if (scaled) SetFraction(out, value, *scaled, *bottom);
        out.numerator.reset();
        out.denominator.reset();
        out.last = reader.at;
        return out;
      }
      SetFraction(out, value, Decimal::FromInt(*top), *bottom);
      out.last = reader.at;
      return out;
    }
  }
  // "two thirds", "three fifths", "one hundred and thirty fifths", "a hundred trillionths"
  const uint32_t part = reader.PastHyphen(reader.at);
  if (const auto [bottom, taken] = denominator(part); bottom && whole->value > 0) {
    const uint32_t end = part + taken - 1;
    const std::string_view name = page.Text(end);
    const bool plural = name.back() == 's' || name.back() == 'S';
    const bool compound = !plural && page.Hyphen(end + 1);  // "one third-party supplier"
    if ((whole->value == 1) != plural && !compound) {
      reader.at = end + 1;
      SetFraction(out, Decimal(), value, *bottom);
      out.last = reader.at;
    }
  }
  return out;
}

}  // namespace reckoner::figures
