// Decimal and Interval against a second way of computing (exact.h), on thousands of numbers that crowd the
// limits.
#include <gtest/gtest.h>

#include "extractors/text/decimal.h"
#include "extractors/text/interval.h"
#include "tests/text/exact.h"
#include "tests/text/random.h"

namespace reckoner {
namespace {

using Rounding = Decimal::Rounding;
constexpr Rounding kRoundings[] = {Rounding::kDown, Rounding::kUp, Rounding::kHalfEven};

// Few digits or many, with runs of nines and zeros, which is where carries and limits are.
Decimal RandomDecimal(Random& random) {
  std::string text = random.OneIn(2) ? "-" : "";
  const int digits = random.OneIn(3) ? random.Between(30, 38) : random.Between(1, 12);
  const int style = random.Between(0, 3);
  for (int i = 0; i < digits; ++i) {
    const bool run = style == 1 || style == 2;
    text += static_cast<char>('0' + (run && !random.OneIn(6) ? (style == 1 ? 9 : 0) : random.Below(10)));
  }
  const auto parsed = Decimal::Parse(text);
  EXPECT_TRUE(parsed) << text;
  const int exponent = random.OneIn(3) ? random.Between(-60, 60) : random.Between(-6, 12);
  const auto out = Decimal::Make(parsed->coefficient(), exponent);
  EXPECT_TRUE(out) << text << 'e' << exponent;
  return out.value_or(Decimal());
}

Exact Of(const Decimal& d) { return Exact(d.ToString()); }

// Whether a Decimal can hold it.
bool Holds(const Exact& e) {
  return e.digits() <= Decimal::kMaxDigits && e.exponent() >= -Decimal::kMaxExponent &&
         e.exponent() + e.digits() <= Decimal::kMaxExponent + Decimal::kMaxDigits;
}

void ExpectIs(const std::optional<Decimal>& got, const Exact& exact, const Decimal& a, const char* op,
              const Decimal& b) {
  if (got) {
    ASSERT_EQ(Of(*got), exact) << a.ToString() << ' ' << op << ' ' << b.ToString() << " gave "
                               << got->ToString();
  } else {
    ASSERT_FALSE(Holds(exact)) << a.ToString() << ' ' << op << ' ' << b.ToString() << " gave nothing";
  }
}

TEST(DecimalPropertyTest, ArithmeticIsExactOrNothing) {
  Random random(1);
  for (int i = 0; i < 60000 && !HasFatalFailure(); ++i) {
    const Decimal a = RandomDecimal(random), b = RandomDecimal(random);
    ExpectIs(Decimal::Add(a, b), Exact::Add(Of(a), Of(b)), a, "+", b);
    ExpectIs(Decimal::Subtract(a, b), Exact::Add(Of(a), Of(b).Negated()), a, "-", b);
    ExpectIs(Decimal::Multiply(a, b), Exact::Multiply(Of(a), Of(b)), a, "*", b);
    ASSERT_EQ(a <=> b, Of(a) <=> Of(b)) << a.ToString() << ' ' << b.ToString();
  }
}

TEST(DecimalPropertyTest, SumsThatOnlyFitTogether) {
  const Decimal big = *Decimal::Make(1, 38);
  EXPECT_EQ(Decimal::Subtract(big, Decimal::FromInt(1))->ToString(), std::string(38, '9'));
  Random random(2);
  for (int i = 0; i < 20000 && !HasFatalFailure(); ++i) {
    const Decimal a = RandomDecimal(random);
    // Close to -a, a few places finer.
    const auto nudge = Decimal::Make(random.Between(-99, 99), a.exponent() - random.Between(0, 40));
    const auto near = nudge ? Decimal::Add(a, *nudge) : std::nullopt;
    const Decimal b = near ? near->Negated() : RandomDecimal(random);
    ExpectIs(Decimal::Add(a, b), Exact::Add(Of(a), Of(b)), a, "+", b);
  }
}

TEST(DecimalPropertyTest, ParsePrintRoundTrip) {
  Random random(3);
  for (int i = 0; i < 30000; ++i) {
    const Decimal d = RandomDecimal(random);
    const auto again = Decimal::Parse(d.ToString());
    ASSERT_TRUE(again) << d.ToString();
    ASSERT_EQ(*again, d);
    if (d.exponent() <= 0) {
      ASSERT_EQ(again->ToString(), d.ToString());
    }
    ASSERT_EQ(d.Trimmed(), d);
    ASSERT_EQ(d.Negated().Negated().ToString(), d.ToString());
    ASSERT_EQ(d.is_integer(), Of(d).exponent() >= 0) << d.ToString();
    const int power = random.Between(-200, 200);
    if (const auto scaled = d.Scaled(power)) {
      ASSERT_EQ(scaled->Scaled(-power), d);
    }
  }
}

TEST(DecimalPropertyTest, DivisionBracketsTheQuotient) {
  Random random(4);
  for (int i = 0; i < 30000 && !HasFatalFailure(); ++i) {
    const Decimal a = RandomDecimal(random), b = RandomDecimal(random);
    const int digits = random.Between(1, 37);
    const auto down = Decimal::Divide(a, b, Rounding::kDown, digits);
    const auto up = Decimal::Divide(a, b, Rounding::kUp, digits);
    const auto near = Decimal::Divide(a, b, Rounding::kHalfEven, digits);
    if (b.is_zero()) {
      ASSERT_FALSE(down || up || near);
      continue;
    }
    if (!down || !up || !near) continue;  // out of range: checked below
    const std::string what = a.ToString() + " / " + b.ToString() + " to " + std::to_string(digits);
    // down <= a/b <= up, multiplied by b.
    const Exact low = Exact::Multiply(Of(*down), Of(b)), high = Exact::Multiply(Of(*up), Of(b));
    ASSERT_LE(b.sign() > 0 ? low : high, Of(a)) << what;
    ASSERT_LE(Of(a), b.sign() > 0 ? high : low) << what;
    ASSERT_LE(Of(*down).digits(), digits) << what;
    ASSERT_LE(Of(*up).digits(), digits) << what;
    ASSERT_TRUE(*near == *down || *near == *up) << what;
    if (*down == *up) {
      ASSERT_EQ(low, Of(a)) << what;
      continue;
    }
    // One unit of the last place apart, and the nearer one is nearest: 2a/b against down + up.
    const Decimal gap = *Decimal::Subtract(*up, *down);
    ASSERT_EQ(Of(gap).digits(), 1) << what;
    const Exact twice = Exact::Add(Of(a), Of(a)), middle = Exact::Add(low, high);
    const auto side = b.sign() > 0 ? twice <=> middle : middle <=> twice;
    if (side != 0) {
      ASSERT_EQ(*near, side < 0 ? *down : *up) << what;
    }
  }
}

TEST(DecimalPropertyTest, NewsSizedNumbersAlwaysDivide) {
  Random random(5);
  for (int i = 0; i < 20000; ++i) {
    const Decimal a = *Decimal::Make(random.Between(1, 1000000), random.Between(-4, 13));
    const Decimal b = *Decimal::Make(random.Between(1, 1000000), random.Between(-4, 13));
    for (const Rounding rounding : kRoundings) ASSERT_TRUE(Decimal::Divide(a, b, rounding));
  }
}

TEST(DecimalPropertyTest, RoundingToAPlace) {
  Random random(6);
  for (int i = 0; i < 30000 && !HasFatalFailure(); ++i) {
    const Decimal d = RandomDecimal(random);
    const int place = random.OneIn(2) ? d.exponent() + random.Between(-3, 8) : random.Between(-60, 60);
    const auto down = d.RoundedTo(place, Rounding::kDown);
    const auto up = d.RoundedTo(place, Rounding::kUp);
    const auto near = d.RoundedTo(place, Rounding::kHalfEven);
    if (place < -Decimal::kMaxExponent || place > Decimal::kMaxExponent) {
      ASSERT_FALSE(down);
      continue;
    }
    ASSERT_TRUE(down && up && near);
    ASSERT_LE(*down, d);
    ASSERT_LE(d, *up);
    ASSERT_TRUE(*near == *down || *near == *up);
    ASSERT_TRUE(Of(*down).sign() == 0 || Of(*down).exponent() >= std::min(place, Of(d).exponent()));
    if (*down == *up) {
      ASSERT_EQ(*down, d);
      continue;
    }
    ASSERT_EQ(Exact::Add(Of(*up), Of(*down).Negated()), Of(Decimal::PowerOfTen(place)))
        << d.ToString() << ' ' << place;
    const auto side = Exact::Add(Of(d), Of(d)) <=> Exact::Add(Of(*down), Of(*up));
    if (side != 0) {
      ASSERT_EQ(*near, side < 0 ? *down : *up) << d.ToString() << ' ' << place;
    } else {
      ASSERT_EQ(near->coefficient() % 2, 0) << d.ToString() << ' ' << place;
    }
  }
}

Interval RandomInterval(Random& random) {
  const Decimal a = RandomDecimal(random);
  if (random.OneIn(3)) {
    const Decimal b = RandomDecimal(random);
    return a < b ? Interval{a, b} : Interval{b, a};
  }
  return Interval::Around(a, a.Ulp(), random.Between(1, 2)).value_or(Interval::Point(a));
}

// Its ends and some points between.
std::vector<Decimal> Points(const Interval& i) {
  std::vector<Decimal> out = {i.low, i.high};
  const auto width = Decimal::Subtract(i.high, i.low);
  for (const char* part : {"0.5", "0.1", "0.73"}) {
    const auto step = width ? Decimal::Multiply(*width, *Decimal::Parse(part)) : std::nullopt;
    const auto point = step ? Decimal::Add(i.low, *step) : std::nullopt;
    if (point) out.push_back(*point);
  }
  return out;
}

TEST(IntervalPropertyTest, ResultsHoldTheTruth) {
  Random random(8);
  int sums = 0, products = 0, quotients = 0;
  for (int i = 0; i < 15000 && !HasFatalFailure(); ++i) {
    const Interval a = RandomInterval(random), b = RandomInterval(random);
    const auto sum = Interval::Add(a, b), difference = Interval::Subtract(a, b),
               product = Interval::Multiply(a, b);
    const auto quotient = Interval::Divide(a, b);
    if (b.Contains(Decimal())) {
      ASSERT_FALSE(quotient);
    }
    sums += sum.has_value(), products += product.has_value(), quotients += quotient.has_value();
    for (const Decimal& x : Points(a)) {
      ASSERT_TRUE(a.Contains(x));
      for (const Decimal& y : Points(b)) {
        const auto expect_in = [&](const std::optional<Interval>& got, const Exact& exact, char op) {
          if (!got) return;
          ASSERT_LE(Of(got->low), exact) << x.ToString() << op << y.ToString();
          ASSERT_LE(exact, Of(got->high)) << x.ToString() << op << y.ToString();
        };
        expect_in(sum, Exact::Add(Of(x), Of(y)), '+');
        expect_in(difference, Exact::Add(Of(x), Of(y).Negated()), '-');
        expect_in(product, Exact::Multiply(Of(x), Of(y)), '*');
        if (quotient) {
          const Exact low = Exact::Multiply(Of(quotient->low), Of(y)),
                      high = Exact::Multiply(Of(quotient->high), Of(y));
          ASSERT_LE(y.sign() > 0 ? low : high, Of(x)) << x.ToString() << '/' << y.ToString();
          ASSERT_LE(Of(x), y.sign() > 0 ? high : low) << x.ToString() << '/' << y.ToString();
        }
      }
    }
    const int place = random.Between(-20, 20);
    if (const auto out = a.Outward(place)) {
      ASSERT_TRUE(out->low <= a.low && a.high <= out->high);
    }
  }
  // The property above is empty where nothing comes back.
  EXPECT_GT(sums, 14000);
  EXPECT_GT(products, 9000);
  EXPECT_GT(quotients, 8000);
}

TEST(IntervalPropertyTest, OverlapAndMargin) {
  Random random(9);
  for (int i = 0; i < 20000; ++i) {
    const Interval a = RandomInterval(random);
    const Interval b = random.OneIn(3) ? Interval{a.high, a.high} : RandomInterval(random);
    const auto margin = a.Margin(b);
    if (margin) {
      ASSERT_EQ(margin->sign() >= 0, a.Meets(b));
      ASSERT_EQ(*margin, *b.Margin(a));
    }
    ASSERT_EQ(a.Meets(b), b.Meets(a));
    const auto both = a.Intersect(b);
    ASSERT_EQ(both.has_value(), a.Meets(b));
    const Interval hull = a.Hull(b);
    for (const Decimal& x : {a.low, a.high, b.low, b.high}) ASSERT_TRUE(hull.Contains(x));
    if (both) {
      ASSERT_TRUE(a.Contains(both->low) && b.Contains(both->low) && a.Contains(both->high) &&
                  b.Contains(both->high));
    }
  }
}

TEST(IntervalTest, AroundAPrintedNumber) {
  const auto around = Interval::Around(*Decimal::Parse("244.80"), *Decimal::Parse("0.01"));
  EXPECT_EQ(around->low.ToString(), "244.795");
  EXPECT_EQ(around->high.ToString(), "244.805");
  const auto wide = Interval::Around(*Decimal::Parse("6.9"), *Decimal::Parse("0.1"), 2);
  EXPECT_EQ(wide->low, *Decimal::Parse("6.8"));
  EXPECT_EQ(wide->high, *Decimal::Parse("7.0"));
  // 37 digits and a half ulp below: outward, not exact.
  const Decimal long_one = *Decimal::Parse(std::string(38, '7'));
  const auto rounded = Interval::Around(long_one, Decimal::FromInt(1));
  ASSERT_TRUE(rounded);
  EXPECT_LT(rounded->low, long_one);
  EXPECT_GT(rounded->high, long_one);
}

// The first seed's arithmetic: 228.1 against 244.8 is a fall of 6.8 to 6.9 percent.
TEST(IntervalTest, PercentChange) {
  const auto around = [](const char* text) {
    const Decimal d = *Decimal::Parse(text);
    return *Interval::Around(d, d.Ulp());
  };
  const auto change = Interval::Subtract(*Interval::Divide(around("228.1"), around("244.8")),
                                         Interval::Point(Decimal::FromInt(1)));
  const auto percent = Interval::Multiply(*change, Interval::Point(Decimal::FromInt(100)))->Outward(-3);
  EXPECT_EQ(percent->low.ToString(), "-6.862");
  EXPECT_EQ(percent->high.ToString(), "-6.782");
}

}  // namespace
}  // namespace reckoner
