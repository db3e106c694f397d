// Fractions printed in digits and signs: "5½", "7 3/4", "3/4", "$4.36-1/4".
#include <utility>

#include "extractors/figures/numeral.h"

namespace reckoner::figures {
namespace {

bool GoodDenominator(int d) {
  return (d >= 2 && d <= 10) || d == 12 || d == 16 || d == 20 || d == 25 || d == 32 || d == 64 || d == 100;
}

}  // namespace

std::optional<std::pair<int, int>> VulgarFraction(std::string_view symbol) {
  static constexpr std::pair<std::string_view, std::pair<int, int>> kFractions[] = {
      {"½", {1, 2}}, {"⅓", {1, 3}}, {"⅔", {2, 3}}, {"¼", {1, 4}}, {"¾", {3, 4}}, {"⅕", {1, 5}},
      {"⅖", {2, 5}}, {"⅗", {3, 5}}, {"⅘", {4, 5}}, {"⅙", {1, 6}}, {"⅚", {5, 6}}, {"⅛", {1, 8}},
      {"⅜", {3, 8}}, {"⅝", {5, 8}}, {"⅞", {7, 8}}, {"⅐", {1, 7}}, {"⅑", {1, 9}}, {"⅒", {1, 10}}};
  for (const auto& [text, value] : kFractions)
    if (text == symbol) return value;
  return std::nullopt;
}

void SetFraction(Numeral& numeral, const Decimal& whole, const Decimal& numerator,
                 const Decimal& denominator) {
  const auto product = Decimal::Multiply(whole, denominator);
  const auto top = product ? Decimal::Add(*product, numerator) : std::nullopt;
  if (!top) return;
  const auto value = Decimal::Divide(*top, denominator, Decimal::Rounding::kHalfEven, 12);
  if (!value) return;
  numeral.numerator = *top;
  numeral.denominator = denominator;
  numeral.value = value->Trimmed();
  numeral.ulp.reset();
}

void ReadMixed(const Page& page, Numeral& out) {
  if (!out.whole() || out.scaled || out.grouped || out.digits > 3) return;
  uint32_t i = out.last;
  if (page.Hyphen(i)) ++i;
  if (!page.Is(i, kAnd) || !page.Joins(i)) return;
  ++i;
  if (page.Hyphen(i)) ++i;
  if (!page.Joins(i)) return;
  if (page.IsAny(i, {kA, kAn}) || page.Is(i, kOne)) {
    ++i;
    if (page.Hyphen(i)) ++i;
    const bool half = page.Has(i, kHalfWord);
    if (!page.Joins(i) || !(half || page.Is(i, kQuarter))) return;
    SetFraction(out, out.value, Decimal::FromInt(1), Decimal::FromInt(half ? 2 : 4));
    out.last = i + 1;
  } else if ((page.Digits(i) || page[i].kind == Atom::kSymbol) && !page.Is(out.first - 1, kBetween)) {
    const auto part = ReadDigits(page, i);
    if (!part || !part->fraction() || *part->numerator >= *part->denominator) return;
    SetFraction(out, out.value, *part->numerator, *part->denominator);
    out.last = part->last;
  }
}

bool ReadDigitFraction(const Page& page, uint32_t i, Numeral& out) {
  const bool tied = page.Hyphen(i);
  if (const uint32_t k = tied ? i + 1 : i; out.decimals == 2 && !out.scaled &&
                                           (tied || (page.Is(out.first - 1, kDollar) && page.Joins(k))) &&
                                           page.Digits(k) && page.Is(k + 1, kSlash) && page.Digits(k + 2)) {
    // "$4.36-1/4", "$12.41 3/4": quarters and eighths of a cent
    const int top = SmallInt(page.Text(k)), bottom = SmallInt(page.Text(k + 2));
    const bool eighths = bottom == 2 || bottom == 4 || bottom == 8;
    const auto part = top < bottom && (tied ? GoodDenominator(bottom) : eighths)
                          ? Decimal::Divide(Decimal::FromInt(top), Decimal::FromInt(100 * bottom),
                                            Decimal::Rounding::kHalfEven, 12)
                          : std::nullopt;
    const auto sum = part ? Decimal::Add(out.value, part->Trimmed()) : std::nullopt;
    if (sum) {
      out.value = *sum;
      out.last = k + 3;
      return true;
    }
  }
  if (out.decimals == 0 && !out.scaled) {
    // "5½", "7 3/4", "3/4"
    const auto vulgar =
        page[i].kind == Atom::kSymbol && page.Joins(i) ? VulgarFraction(page.Text(i)) : std::nullopt;
    if (vulgar) {
      SetFraction(out, out.value, Decimal::FromInt(vulgar->first), Decimal::FromInt(vulgar->second));
      out.last = i + 1;
      return true;
    }
    const auto simple = [&](uint32_t k) -> std::optional<std::pair<int, int>> {
      if (!page.Digits(k) || !page.Is(k + 1, kSlash) || !page.Digits(k + 2) || page.Is(k + 3, kSlash))
        return std::nullopt;
      if (page.Glued(k + 1) != page.Glued(k + 2)) return std::nullopt;
      const std::pair<int, int> f = {SmallInt(page.Text(k)), SmallInt(page.Text(k + 2))};
      if (f.first == 0 || f.first >= f.second || !GoodDenominator(f.second)) return std::nullopt;
      return f;
    };
    if (const auto f = simple(out.first); f && !out.grouped && !page.Is(out.first - 1, kSlash)) {
      SetFraction(out, Decimal(), Decimal::FromInt(f->first), Decimal::FromInt(f->second));
      out.last = out.first + 3;
      return true;
    }
    const uint32_t k = page.Hyphen(i) ? i + 1 : i;  // "7-3/4"
    if (page.Joins(k) && (k > i || !page.Glued(k)) && out.digits <= 4) {
      if (const auto f = simple(k)) {
        SetFraction(out, out.value, Decimal::FromInt(f->first), Decimal::FromInt(f->second));
        out.last = k + 3;
        return true;
      }
    }
  }
  return false;
}

}  // namespace reckoner::figures
