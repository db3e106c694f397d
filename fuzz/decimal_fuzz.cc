// Two numbers as text: what parses prints and parses again; sums, products, quotients and roundings agree
// with schoolbook arithmetic or are refused; intervals hold what they must.
#include <algorithm>

#include "extractors/text/decimal.h"
#include "extractors/text/interval.h"
#include "fuzz/require.h"
#include "tests/text/exact.h"

using namespace reckoner;
using Rounding = Decimal::Rounding;

namespace {

Exact Of(const Decimal& d) { return Exact(d.ToString()); }

bool Holds(const Exact& e) {
  return e.digits() <= Decimal::kMaxDigits && e.exponent() >= -Decimal::kMaxExponent &&
         e.exponent() + e.digits() <= Decimal::kMaxExponent + Decimal::kMaxDigits;
}

void Agree(const std::optional<Decimal>& got, const Exact& exact) {
  REQUIRE(got ? Of(*got) == exact : !Holds(exact));
}

void Brackets(const Decimal& a, const Decimal& b, int digits) {
  const auto down = Decimal::Divide(a, b, Rounding::kDown, digits),
             up = Decimal::Divide(a, b, Rounding::kUp, digits);
  const auto near = Decimal::Divide(a, b, Rounding::kHalfEven, digits);
  if (b.is_zero()) REQUIRE(!down && !up && !near);
  if (!down || !up || !near) return;
  const Exact low = Exact::Multiply(Of(*down), Of(b)), high = Exact::Multiply(Of(*up), Of(b));
  REQUIRE((b.sign() > 0 ? low : high) <= Of(a) && Of(a) <= (b.sign() > 0 ? high : low));
  REQUIRE(*near == *down || *near == *up);
  REQUIRE(Of(*down).digits() <= digits && Of(*up).digits() <= digits);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size < 3) return 0;
  const int digits = 1 + data[0] % 37, place = static_cast<int>(data[1]) - 128,
            power = static_cast<int8_t>(data[2]);
  const std::string_view text(reinterpret_cast<const char*>(data + 3), size - 3);
  const size_t space = std::min(text.find(' '), text.size());
  const auto a = Decimal::Parse(text.substr(0, space));
  const auto b = Decimal::Parse(text.substr(std::min(space + 1, text.size())));
  for (const auto& d : {a, b}) {
    if (!d) continue;
    REQUIRE(Decimal::Parse(d->ToString()) == d);
    REQUIRE(d->Trimmed() == *d && d->Negated().Negated() == *d);
    REQUIRE(d->is_integer() == (Of(*d).exponent() >= 0));
    if (const auto scaled = d->Scaled(power)) REQUIRE(scaled->Scaled(-power) == d);
    const auto down = d->RoundedTo(place, Rounding::kDown), up = d->RoundedTo(place, Rounding::kUp);
    REQUIRE(down.has_value() == up.has_value());
    if (down) REQUIRE(*down <= *d && *d <= *up);
  }
  if (a) REQUIRE(Of(*a) == Exact(text.substr(0, space)));
  if (!a || !b) return 0;
  Agree(Decimal::Add(*a, *b), Exact::Add(Of(*a), Of(*b)));
  Agree(Decimal::Subtract(*a, *b), Exact::Add(Of(*a), Of(*b).Negated()));
  Agree(Decimal::Multiply(*a, *b), Exact::Multiply(Of(*a), Of(*b)));
  REQUIRE((*a <=> *b) == (Of(*a) <=> Of(*b)));
  Brackets(*a, *b, digits);

  const auto x = Interval::Around(*a, a->Ulp()), y = Interval::Around(*b, b->Ulp(), 2);
  if (!x || !y) return 0;
  if (const auto sum = Interval::Add(*x, *y)) {
    REQUIRE(Of(sum->low) <= Exact::Add(Of(x->low), Of(y->low)) &&
            Exact::Add(Of(x->high), Of(y->high)) <= Of(sum->high));
  }
  if (const auto product = Interval::Multiply(*x, *y)) {
    for (const Decimal& p : {x->low, *a, x->high}) {
      for (const Decimal& q : {y->low, *b, y->high}) {
        const Exact exact = Exact::Multiply(Of(p), Of(q));
        REQUIRE(Of(product->low) <= exact && exact <= Of(product->high));
      }
    }
  }
  if (const auto quotient = Interval::Divide(*x, *y)) {
    const Exact low = Exact::Multiply(Of(quotient->low), Of(*b)),
                high = Exact::Multiply(Of(quotient->high), Of(*b));
    REQUIRE((b->sign() > 0 ? low : high) <= Of(*a) && Of(*a) <= (b->sign() > 0 ? high : low));
  }
  return 0;
}
