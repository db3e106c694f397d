// The digits that figures print, and how far one print is from another (fits.h).
#include <algorithm>
#include <string>

#include "extractors/claims/fits.h"

namespace reckoner {
namespace {

// How many times its last place a figure is: "244.8" -> "2448"; empty without one.
std::string Digits(const Figure& figure) {
  if (!figure.value || !figure.ulp) return {};
  const auto count = Decimal::Divide(figure.value->Abs(), *figure.ulp, Decimal::Rounding::kDown);
  return count && count->is_integer() ? count->ToString() : std::string();
}

}  // namespace

int SignificantDigits(const Figure& figure) {
  if (!figure.value) return 0;
  Decimal::Coefficient digits = figure.value->Trimmed().coefficient();
  if (digits < 0) digits = -digits;
  while (digits != 0 && digits % 10 == 0) digits /= 10;
  int n = 0;
  for (; digits != 0; digits /= 10) ++n;
  // "30.0" prints a zero that counts.
  if (figure.ulp && figure.value->sign() != 0) {
    const Decimal ulp = figure.ulp->Abs();
    int printed = 0;
    for (Decimal scale = ulp; printed < 38 && scale <= figure.value->Abs(); ++printed) {
      const auto next = scale.Scaled(1);
      if (!next) break;
      scale = *next;
    }
    if (figure.decimals > 0) n = std::max(n, printed);
  }
  return n;
}

bool DigitsSwapped(const Figure& a, const Figure& b) {
  if (!a.value || !b.value || !a.ulp || !b.ulp || a.value->sign() != b.value->sign() || *a.ulp != *b.ulp)
    return false;
  const std::string one = Digits(a), other = Digits(b);
  if (one.size() != other.size() || one.size() < 3 || one == other) return false;
  const auto at =
      static_cast<size_t>(std::mismatch(one.begin(), one.end(), other.begin()).first - one.begin());
  return at + 1 < one.size() && one[at] == other[at + 1] && one[at + 1] == other[at] &&
         one.substr(at + 2) == other.substr(at + 2);
}

bool OneSlipApart(const Figure& a, const Figure& b) {
  if (DigitsSwapped(a, b)) return true;
  if (!a.value || !b.value || !a.ulp || !b.ulp || a.value->sign() != b.value->sign()) return false;
  const Decimal one = a.value->Trimmed().Abs(), other = b.value->Trimmed().Abs();
  if (one == other) return false;
  const std::string x = Digits(a), y = Digits(b);
  if (one.coefficient() == other.coefficient())  // another scale, or a point elsewhere
    return x.size() >= 2 && y.size() >= 2 && SignificantDigits(a) >= 2;
  if (*a.ulp != *b.ulp || x.size() != y.size() || std::min(SignificantDigits(a), SignificantDigits(b)) < 3)
    return false;
  size_t differing = 0;
  for (size_t i = 0; i < x.size(); ++i) differing += x[i] != y[i];
  return differing == 1;
}

}  // namespace reckoner
