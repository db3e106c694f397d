// What has to hold for any numbers: seeded, so a failure can be run again.
#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "extractors/checks/slips.h"
#include "extractors/checks/stance.h"
#include "tests/checks/document.h"

namespace reckoner {
namespace {

using testing::Document;
using testing::ParseFigure;

constexpr int kRounds = 3000;

class Numbers {
 public:
  explicit Numbers(unsigned seed) : random_(seed) {}
  int Below(int n) { return std::uniform_int_distribution<int>(0, n - 1)(random_); }

  // "nearly 24.80 billion USD"
  std::string Term(std::string_view unit, bool hedged = true) {
    static const char* const kHedges[] = {"",           "",        "",          "about ",
                                          "more_than ", "nearly ", "at_least ", "at_most "};
    static const char* const kScales[] = {"", "million ", "billion "};
    const int decimals = Below(4);
    std::string digits = std::to_string(1 + Below(99999));
    while (static_cast<int>(digits.size()) <= decimals) digits.insert(0, "0");
    if (decimals > 0) digits.insert(digits.size() - static_cast<size_t>(decimals), ".");
    return std::string(hedged ? kHedges[Below(8)] : "") + digits + " " + kScales[Below(3)] +
           std::string(unit);
  }

 private:
  std::mt19937 random_;
};

bool Holds(const Interval& outer, const Interval& inner) {
  return outer.low <= inner.low && inner.high <= outer.high;
}

TEST(Stance, WidenedHoldsPrintedHoldsTheNumber) {
  Numbers numbers(1);
  for (int i = 0; i < kRounds; ++i) {
    const std::string text = numbers.Term(i % 7 == 0 ? "times" : "USD");
    const Figure figure = ParseFigure(text);
    const auto printed = PrintedOf(figure);
    ASSERT_TRUE(printed) << text;
    for (const Printed& p : {*printed, printed->Negated()}) {
      const auto stance = StanceOf(p);
      ASSERT_TRUE(stance) << text;
      EXPECT_TRUE(Holds(stance->widened, stance->printed)) << text;
      EXPECT_TRUE(stance->printed.Contains(p.low)) << text;
    }
  }
}

TEST(Stance, MirrorsItsSign) {
  Numbers numbers(2);
  for (int i = 0; i < kRounds; ++i) {
    const auto printed = PrintedOf(ParseFigure(numbers.Term("USD")));
    const auto up = StanceOf(*printed), down = StanceOf(printed->Negated());
    EXPECT_EQ(up->printed.low, down->printed.high.Negated());
    EXPECT_EQ(up->widened.high, down->widened.low.Negated());
  }
}

// A coarser print of the same number never turns "holds" into an alarm.
TEST(Verdict, CoarserPrintingNeverAlarms) {
  Numbers numbers(3);
  int held = 0;
  for (int i = 0; i < kRounds; ++i) {
    const int now = 1000 + numbers.Below(9000), old = 1000 + numbers.Below(9000);
    const std::string change = std::to_string(now - old < 0 ? old - now : now - old);
    const Direction direction = now < old ? Direction::kDown : Direction::kUp;
    Document exact, coarse;
    const std::string rest = "; old=" + std::to_string(old) + " tonne; delta=" + change + " tonne";
    exact.Add(LinkKind::kMovement, "new=" + std::to_string(now) + " tonne" + rest, direction);
    coarse.Add(LinkKind::kMovement, "new=" + std::to_string((now + 5) / 10) + "0 tonne" + rest, direction);
    for (const Check& check : exact.Run()) {
      EXPECT_EQ(check.verdict, Verdict::kConsistent) << exact.Print(check);
      ++held;
    }
    for (const Check& check : coarse.Run())
      EXPECT_NE(check.verdict, Verdict::kInconsistent) << coarse.Print(check);
  }
  EXPECT_GT(held, kRounds);
}

// The percentage that the levels give, rounded, always holds; that of levels turned round has the other sign.
TEST(Verdict, TheRightPercentageHoldsInBothDirections) {
  Numbers numbers(4);
  for (int i = 0; i < kRounds; ++i) {
    const int now = 1000 + numbers.Below(9000), old = 1000 + numbers.Below(9000);
    if (now == old) continue;
    const double change = (static_cast<double>(now) / old - 1) * 100;
    const long tenths = std::lround(std::abs(change) * 10);
    const std::string percent = std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
    const std::string levels =
        "new=" + std::to_string(now) + " tonne; old=" + std::to_string(old) + " tonne; percent=";
    Document right, wrong;
    right.Add(LinkKind::kMovement, levels + percent + " percent",
              change < 0 ? Direction::kDown : Direction::kUp);
    wrong.Add(LinkKind::kMovement, levels + percent + " percent",
              change < 0 ? Direction::kUp : Direction::kDown);
    for (const Check& check : right.Run())
      EXPECT_EQ(check.verdict, Verdict::kConsistent) << right.Print(check);
    if (std::abs(change) < 0.5) continue;
    int alarms = 0;
    for (const Check& check : wrong.Run()) {
      if (check.verdict != Verdict::kInconsistent) continue;
      ++alarms;
      ASSERT_TRUE(check.suspect) << wrong.Print(check);
      EXPECT_EQ(check.suspect->why, "sign") << wrong.Print(check);
    }
    EXPECT_EQ(alarms, 1) << levels << percent;
  }
}

// A repair that is named, put into the text, makes the alarm go away.
TEST(Repair, HoldsWhenItIsMade) {
  Numbers numbers(5);
  int repaired = 0;
  for (int i = 0; i < kRounds; ++i) {
    const int a = 1000 + numbers.Below(9000), b = 1000 + numbers.Below(9000), total = a + b;
    auto terms = [](const std::string& x, const std::string& y, const std::string& z) {
      return "part=" + x + " tonne; part=" + y + " tonne; total=" + z + " tonne";
    };
    std::string printed = std::to_string(total);
    const size_t at = static_cast<size_t>(numbers.Below(static_cast<int>(printed.size()) - 1));
    std::swap(printed[at], printed[at + 1]);
    if (printed == std::to_string(total) || printed[0] == '0') continue;
    Document document;
    document.Add(LinkKind::kSum, terms(std::to_string(a), std::to_string(b), printed));
    for (const Check& check : document.Run()) {
      if (!check.suspect) continue;
      ++repaired;
      std::vector<std::string> x = {std::to_string(a), std::to_string(b), printed};
      x[static_cast<size_t>(check.suspect->figure)] = check.suspect->as;
      Document mended;
      mended.Add(LinkKind::kSum, terms(x[0], x[1], x[2]));
      for (const Check& again : mended.Run())
        EXPECT_EQ(again.verdict, Verdict::kConsistent) << document.Print(check) << mended.Print(again);
    }
  }
  EXPECT_GT(repaired, kRounds / 4);
}

TEST(Slips, AreOtherNumbersOfTheSamePrint) {
  Numbers numbers(6);
  for (int i = 0; i < kRounds; ++i) {
    const Figure figure = ParseFigure(numbers.Term("USD", false));
    for (const Slip& slip : SlipsOf(figure)) {
      EXPECT_NE(slip.printed.low, *figure.value);
      EXPECT_GE(slip.printed.low.sign(), 0);
      EXPECT_FALSE(slip.as.empty());
    }
  }
}

TEST(RunChecks, IsDeterministicAndSurvivesOddTerms) {
  Numbers numbers(7);
  static const char* const kTerms[] = {"new",  "old",   "percent", "delta",  "factor",
                                       "part", "total", "first",   "second", "whole"};
  for (int i = 0; i < kRounds; ++i) {
    Document one, two;
    const auto kind = static_cast<LinkKind>(numbers.Below(static_cast<int>(LinkKind::kImpossible) + 1));
    std::string terms;
    for (int n = 1 + numbers.Below(5); n > 0; --n) {
      static const char* const kUnits[] = {"USD", "percent", "points", "times", "tonne"};
      std::string term = std::string(kTerms[numbers.Below(10)]) + "=" + (numbers.Below(9) == 0 ? "0 " : "");
      term += numbers.Below(9) == 0 ? "" : numbers.Term(kUnits[numbers.Below(5)]);
      if (term.ends_with("=")) term += "0";
      terms += (terms.empty() ? "" : "; ") + term;
    }
    const auto direction = static_cast<Direction>(numbers.Below(4));
    one.Add(kind, terms, direction);
    two.Add(kind, terms, direction);
    const auto a = one.Run(), b = two.Run();
    ASSERT_EQ(a.size(), b.size());
    for (size_t k = 0; k < a.size(); ++k) {
      EXPECT_EQ(one.Print(a[k]), two.Print(b[k]));
      EXPECT_EQ(a[k].fingerprint, b[k].fingerprint);
    }
  }
}

}  // namespace
}  // namespace reckoner
