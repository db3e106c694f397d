// Powers printed behind digits: "1.5e6", "6 x 10^24", "10^-3".
#include <utility>

#include "extractors/figures/numeral.h"

namespace reckoner::figures {

int SmallInt(std::string_view digits) {
  if (digits.size() > 3) return 1000;
  int value = 0;
  for (const char c : digits) value = 10 * value + (c - '0');
  return value;
}

// "e+14", "x10^6", "×10-30" behind atom j: the power and the atoms it takes.
std::pair<int, uint32_t> ReadExponent(const Page& page, uint32_t j) {
  uint32_t k = j;
  if (page.Is(k, kE) && page.Glued(k) &&
      (page.Text(k) == "e" || page.Size(k - 1) > 1 ||
       page.IsAny(k + 1, {kPlusSign, kHyphen}))) {  // not "7E7"
    ++k;
  } else if (page.IsAny(k, {kEx, kCross}) && page.Joins(k) && page.Digits(k + 1) &&
             page.Text(k + 1) == "10") {
    k += 2;
    if (page.Is(k, kCaret) && page.Glued(k))
      ++k;
    else if (!page.Is(k, kHyphen))
      return {0, 0};
  } else {
    return {0, 0};
  }
  bool negative = false;
  if (page.IsAny(k, {kHyphen, kPlusSign}) && page.Glued(k)) negative = page.Is(k++, kHyphen);
  if (!page.Digits(k) || !page.Glued(k) || page.Size(k) > 2) return {0, 0};
  const int power = SmallInt(page.Text(k));
  return {negative ? -power : power, k + 1 - j};
}

// "10^6", "1.1^-3": the caret's power, atom k on; false when there is none or it does not fit.
bool ReadPower(const Page& page, uint32_t k, Numeral& out) {
  bool negative = false;
  if (page.IsAny(k, {kHyphen, kPlusSign}) && page.Glued(k)) negative = page.Is(k++, kHyphen);
  if (!page.Digits(k) || !page.Glued(k) || page.Size(k) > 2) return false;
  Decimal value = Decimal::FromInt(1);
  for (int n = SmallInt(page.Text(k)); n > 0; --n) {
    const auto next = Decimal::Multiply(value, out.value);
    if (!next) return false;
    value = *next;
  }
  if (negative) {
    const auto inverse = Decimal::Divide(Decimal::FromInt(1), value, Decimal::Rounding::kHalfEven, 12);
    if (!inverse) return false;
    value = inverse->Trimmed();
  }
  out.value = value;
  out.scaled = true;
  out.last = k + 1;
  return true;
}

}  // namespace reckoner::figures
