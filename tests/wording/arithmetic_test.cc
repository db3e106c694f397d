#include "pipeline/wording/arithmetic.h"

#include <gtest/gtest.h>

namespace reckoner {
namespace {

Interval Between(const char* low, const char* high) { return {*Decimal::Parse(low), *Decimal::Parse(high)}; }

TEST(Arithmetic, NumbersAsABookPrintsThem) {
  const struct {
    const char *low, *high, *expected;
  } kRows[] = {
      {"180000", "180000", "direction: 1.92 − 1.74 = 180,000"},
      {"-12345.5", "-9999.5", "direction: 1.92 − 1.74 = −12,346 … −9999"},
      {"1234", "1234", "direction: 1.92 − 1.74 = 1234"},
      {"935000000", "935000000", "direction: 1.92 − 1.74 = 935 million"},
      {"0.00123456", "0.00123456", "direction: 1.92 − 1.74 = 0.0012346"},
      {"123456000000000000", "123456000000000000", "direction: 1.92 − 1.74 = 123,456 trillion"},
  };
  for (const auto& row : kRows) {
    ArithmeticFacts facts;
    facts.kind = "direction";
    facts.formula = "1.92 - 1.74";
    facts.computed = Between(row.low, row.high);
    EXPECT_EQ(Arithmetic(facts), row.expected);
  }
}

}  // namespace
}  // namespace reckoner
