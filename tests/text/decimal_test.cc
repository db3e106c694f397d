#include "extractors/text/decimal.h"

#include <gtest/gtest.h>

namespace reckoner {
namespace {

Decimal D(std::string_view text) {
  const auto parsed = Decimal::Parse(text);
  EXPECT_TRUE(parsed.has_value()) << text;
  return parsed.value_or(Decimal());
}

TEST(DecimalTest, PrintsAsWritten) {
  for (const char* text : {"0", "0.00", "1", "-9.9", "244.80", "228.1", "6480000000000", "0.0005", "-0.5"}) {
    EXPECT_EQ(D(text).ToString(), text);
  }
}

TEST(DecimalTest, RefusesWhatIsNotPlain) {
  for (const char* text :
       {"", "-", ".", ".5", "5.", "1,000", "1e5", "+1", " 1", "1 ", "--1", "1.2.3", "0x1", "٣"}) {
    EXPECT_FALSE(Decimal::Parse(text)) << text;
  }
}

TEST(DecimalTest, ComparesByValue) {
  EXPECT_EQ(D("1.50"), D("1.5"));
  EXPECT_LT(D("-2"), D("-1.99"));
  EXPECT_GT(D("1000"), D("999.999"));
  EXPECT_LT(D("0"), D("0.0000001"));
}

TEST(DecimalTest, KeepsTheFinerExponentOfASum) {
  EXPECT_EQ(Decimal::Add(D("244.8"), D("0.20"))->ToString(), "245.00");
  EXPECT_EQ(Decimal::Subtract(D("228.1"), D("244.8"))->ToString(), "-16.7");
  EXPECT_EQ(Decimal::Multiply(D("1.5"), D("-0.20"))->ToString(), "-0.300");
}

TEST(DecimalTest, DivisionRoundsAsTold) {
  using R = Decimal::Rounding;
  EXPECT_EQ(Decimal::Divide(D("1"), D("3"), R::kDown, 5)->ToString(), "0.33333");
  EXPECT_EQ(Decimal::Divide(D("1"), D("3"), R::kUp, 5)->ToString(), "0.33334");
  EXPECT_EQ(Decimal::Divide(D("-1"), D("3"), R::kDown, 5)->ToString(), "-0.33334");
  EXPECT_EQ(Decimal::Divide(D("2"), D("3"), R::kHalfEven, 5)->ToString(), "0.66667");
  EXPECT_EQ(Decimal::Divide(D("6"), D("3"), R::kUp)->ToString(), "2");
  EXPECT_FALSE(Decimal::Divide(D("6"), D("0"), R::kUp));
}

TEST(DecimalTest, RoundsToAPlace) {
  using R = Decimal::Rounding;
  EXPECT_EQ(D("2.345").RoundedTo(-2, R::kDown)->ToString(), "2.34");
  EXPECT_EQ(D("2.345").RoundedTo(-2, R::kHalfEven)->ToString(), "2.34");
  EXPECT_EQ(D("2.355").RoundedTo(-2, R::kHalfEven)->ToString(), "2.36");
  EXPECT_EQ(D("-2.345").RoundedTo(-2, R::kUp)->ToString(), "-2.34");
  EXPECT_EQ(D("-2.345").RoundedTo(-2, R::kDown)->ToString(), "-2.35");
  EXPECT_EQ(D("2").RoundedTo(-2, R::kDown)->ToString(), "2.00");
}

TEST(DecimalTest, OverflowIsNullopt) {
  const Decimal big = D("99999999999999999999999999999999999999");  // 38 nines
  EXPECT_FALSE(Decimal::Add(big, D("1")).has_value() &&
               Decimal::Add(big, D("1"))->ToString() != "1" + std::string(38, '0'));
  EXPECT_FALSE(Decimal::Add(big, D("0.1")));
  EXPECT_FALSE(Decimal::Multiply(big, D("7")));
  EXPECT_FALSE(Decimal::Parse("1" + std::string(200, '0')));
  EXPECT_FALSE(Decimal::Parse("0." + std::string(200, '0') + "1"));
  EXPECT_FALSE(big.Scaled(1000));
}

}  // namespace
}  // namespace reckoner
