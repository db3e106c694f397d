// Precision, candidates and periods: what a corpus row cannot say.
#include <gtest/gtest.h>

#include "tests/figures/extract.h"

namespace reckoner {
namespace {

struct Printed {
  const char* text;
  const char* value;
  const char* ulp;  // "" when there is none
  int unit_mult, decimals;
};

class Precision : public testing::TestWithParam<Printed> {};

TEST_P(Precision, IsThatOfTheDigits) {
  const std::vector<Figure> figures = Extract(GetParam().text);
  ASSERT_EQ(figures.size(), 1u);
  ASSERT_TRUE(figures[0].value);
  EXPECT_EQ(figures[0].value->ToString(), GetParam().value);
  EXPECT_EQ(figures[0].ulp ? figures[0].ulp->ToString() : "", GetParam().ulp);
  EXPECT_EQ(figures[0].unit_mult, GetParam().unit_mult);
  EXPECT_EQ(figures[0].decimals, GetParam().decimals);
}

INSTANTIATE_TEST_SUITE_P(Rows, Precision,
                         testing::Values(Printed{"It made $6.48 trillion.", "6480000000000", "10000000000",
                                                 12, 2},
                                         Printed{"It made $244.80.", "244.80", "0.01", 0, 2},
                                         Printed{"It made $244.8.", "244.8", "0.1", 0, 1},
                                         Printed{"It has 1,200 rooms.", "1200", "1", 0, 0},
                                         Printed{"It grew 0.50%.", "0.50", "0.01", 0, 2},
                                         Printed{"It has three rooms.", "3", "", 0, 0},
                                         Printed{"It made six million euros.", "6000000", "", 0, 0},
                                         Printed{"It sold 3.0bn shares.", "3000000000", "100000000", 9, 1},
                                         Printed{"It lost 5 lakh rupees.", "500000", "100000", 5, 0},
                                         Printed{"Rents doubled.", "2", "", 0, 0}));

TEST(Ranges, CarryThePrecisionOfBothEnds) {
  const std::vector<Figure> figures = Extract("It costs $1.5 to $2 million.");
  ASSERT_EQ(figures.size(), 1u);
  EXPECT_FALSE(figures[0].value);
  EXPECT_EQ(figures[0].low->ToString(), "1500000");
  EXPECT_EQ(figures[0].high->ToString(), "2000000");
  EXPECT_EQ(figures[0].low_ulp->ToString(), "100000");
  EXPECT_EQ(figures[0].high_ulp->ToString(), "1000000");
}

TEST(Candidates, AreKeptMostLikelyFirst) {
  const std::vector<Figure> dollars = Extract("He owes $300.");
  ASSERT_EQ(dollars.size(), 1u);
  ASSERT_GT(dollars[0].unit_candidates.size(), 3u);
  EXPECT_EQ(dollars[0].unit_candidates[0], "USD");
  EXPECT_EQ(dollars[0].unit_candidates[0], dollars[0].unit);
  const std::vector<Figure> tons = Extract("It weighs 3 tons.");
  EXPECT_EQ(tons[0].unit_candidates, (std::vector<std::string>{"ton", "tonne", "long ton"}));
  EXPECT_TRUE(Extract("He owes €300.")[0].unit_candidates.empty());
  EXPECT_TRUE(Extract("He owes A$300.")[0].unit_candidates.empty());
}

TEST(Periods, AreLeftAlone) {
  const std::string text = "It sold 300 cars in 2019 and 400 cars in the last three years.";
  const auto span = [&](std::string_view part) {
    const auto at = static_cast<uint32_t>(text.find(part));
    return Span{at, at + static_cast<uint32_t>(part.size())};
  };
  const std::vector<Span> periods = {span("2019"), span("the last three years")};
  const std::vector<Figure> figures = Extract(text, periods);
  ASSERT_EQ(figures.size(), 2u);
  for (const Figure& figure : figures)
    for (const Span& period : periods) EXPECT_FALSE(figure.span.Overlaps(period));
}

}  // namespace
}  // namespace reckoner
