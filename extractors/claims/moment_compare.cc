#include "extractors/claims/moments.h"

namespace reckoner {

Sameness Compare(const Moment& a, const Moment& b, int current_year) {
  if (!a.known() || !b.known()) return Sameness::kUnknown;
  if (a.unit != b.unit) {
    const bool span = a.unit == 'P' || b.unit == 'P';
    return span ? Sameness::kUnknown : Sameness::kDifferent;
  }
  if (a.unit == 'P') return a.stretch == b.stretch ? Sameness::kSame : Sameness::kDifferent;
  if (a.index != b.index || a.day != b.day) return Sameness::kDifferent;
  auto year = [&](const Moment& moment) {
    if (moment.year != 0) return static_cast<int>(moment.year);
    return current_year != 0 ? current_year + moment.shift : 0;
  };
  if (a.year == 0 && b.year == 0) return a.shift == b.shift ? Sameness::kSame : Sameness::kDifferent;
  const int x = year(a), y = year(b);
  if (x == 0 || y == 0) return Sameness::kUnknown;
  return x == y ? Sameness::kSame : Sameness::kDifferent;
}

}  // namespace reckoner
