// What holds for every text: spans, values, precision, periods left alone, and work that grows with the text
// and no faster.
#include "extractors/figures/extractor.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>
#include <random>

#include "extractors/lexicon/passage_reader.h"

namespace reckoner {
namespace {

const Lexicon& TheLexicon() {
  static const Lexicon lexicon;
  return lexicon;
}

const FigureExtractor& Extractor() {
  static const FigureExtractor extractor(TheLexicon());
  return extractor;
}

std::vector<Figure> Extract(std::string_view text, const std::vector<Span>& periods = {}) {
  static const PassageReader reader(TheLexicon());
  return Extractor().Extract(reader.Read(text), periods);
}

// Without sentences: the floor must not need them, and hostile input has none.
std::vector<Figure> ExtractRaw(std::string_view text) {
  Passage passage;
  passage.text = text;
  return Extractor().Extract(passage, {});
}

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

void CheckSound(std::string_view text, const std::vector<Figure>& figures) {
  uint32_t end = 0;
  for (const Figure& figure : figures) {
    ASSERT_LE(end, figure.span.begin) << text;
    ASSERT_LT(figure.span.begin, figure.span.end) << text;
    ASSERT_LE(figure.span.end, text.size()) << text;
    end = figure.span.end;
    ASSERT_FALSE(figure.rule.empty()) << text;
    ASSERT_EQ(figure.low.has_value(), figure.high.has_value()) << text;
    ASSERT_NE(figure.value.has_value(), figure.low.has_value()) << text;
    if (figure.low) {
      ASSERT_LE(*figure.low, *figure.high) << text;
    }
    for (const auto& ulp : {figure.ulp, figure.low_ulp, figure.high_ulp})
      if (ulp) {
        ASSERT_EQ(ulp->sign(), 1) << text;
      }
    if (figure.value) {
      const auto again = Decimal::Parse(figure.value->ToString());
      ASSERT_TRUE(again && *again == *figure.value) << text;
    }
    if (figure.denominator) {
      ASSERT_FALSE(figure.denominator->is_zero()) << text;
    }
    // A span begins and ends between characters.
    const auto continues = [&](uint32_t at) {
      return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
    };
    ASSERT_FALSE(continues(figure.span.begin) || continues(figure.span.end)) << text;
  }
}

// Words, marks and digits of figures thrown together at random.
TEST(AnyText, YieldsSoundFigures) {
  static const std::vector<std::string> kParts = {"1",
                                                  "23",
                                                  "1,234",
                                                  "0.5",
                                                  ".5",
                                                  "1/2",
                                                  "½",
                                                  "e6",
                                                  "x10^6",
                                                  "^",
                                                  "1e9",
                                                  "2019",
                                                  "007",
                                                  "-",
                                                  "+",
                                                  "–",
                                                  "—",
                                                  "(",
                                                  ")",
                                                  ",",
                                                  ".",
                                                  ":",
                                                  "/",
                                                  "$",
                                                  "US$",
                                                  "A$",
                                                  "£",
                                                  "€",
                                                  "Rs",
                                                  "PS",
                                                  "R",
                                                  "%",
                                                  "pc",
                                                  "percent",
                                                  "percentage points",
                                                  "bps",
                                                  "m",
                                                  "bn",
                                                  "k",
                                                  "t",
                                                  "lakh",
                                                  "crore",
                                                  "million",
                                                  "hundred",
                                                  "dozen",
                                                  "dozens",
                                                  "tens of",
                                                  "thousands",
                                                  "half",
                                                  "a",
                                                  "an",
                                                  "the",
                                                  "of",
                                                  "and",
                                                  "or",
                                                  "to",
                                                  "from",
                                                  "between",
                                                  "in",
                                                  "out of",
                                                  "every",
                                                  "one",
                                                  "two",
                                                  "twenty",
                                                  "third",
                                                  "thirds",
                                                  "quarter",
                                                  "fifth",
                                                  "first",
                                                  "th",
                                                  "st",
                                                  "rose",
                                                  "up",
                                                  "down",
                                                  "by",
                                                  "more than",
                                                  "up to",
                                                  "about",
                                                  "at least",
                                                  "or so",
                                                  "+",
                                                  "plus",
                                                  "people",
                                                  "jobs",
                                                  "miles",
                                                  "km",
                                                  "feet",
                                                  "inches",
                                                  "C",
                                                  "degrees",
                                                  "\"",
                                                  "'",
                                                  "year-old",
                                                  "aged",
                                                  "old",
                                                  "times",
                                                  "fold",
                                                  "doubled",
                                                  "twice",
                                                  "Section",
                                                  "Boeing",
                                                  "Street",
                                                  "No.",
                                                  "GMT",
                                                  "May",
                                                  "per",
                                                  "a share",
                                                  "b/d",
                                                  "\n",
                                                  "\n\n",
                                                  "é",
                                                  "ß",
                                                  "元",
                                                  "😀",
                                                  "²",
                                                  "…",
                                                  "\xEF\xBF\xBD",
                                                  "per 100,000 people",
                                                  "minus",
                                                  "cents"};
  std::mt19937 random(20240229);
  for (int n = 0; n < 4000; ++n) {
    std::string text;
    for (int words = 1 + static_cast<int>(random() % 14); words > 0; --words) {
      text += kParts[random() % kParts.size()];
      if (random() % 3 != 0) text += ' ';
    }
    CheckSound(text, ExtractRaw(text));
    CheckSound(text, Extract(text));
  }
}

TEST(AnyText, EvenBrokenOnesAreRead) {
  for (const std::string text : {"", " ", "\n", "5", "$", "-", "½", "$-", "1,", ",1", "1.", "..5", "5 ", "a",
                                 "one", "%", "5%%", "((5))"})
    CheckSound(text, ExtractRaw(text));
  const std::string digits(5000, '9');
  CheckSound(digits, ExtractRaw(digits));
  EXPECT_TRUE(ExtractRaw(digits).empty());
  std::string nul = "5 million";
  nul.insert(1, 1, '\0');
  CheckSound(nul, ExtractRaw(nul));
}

TEST(AnyText, StopsBehindTheMostFiguresOfAnArticle) {
  std::string text;
  while (text.size() < 2 * FigureExtractor::kMaxFigures * 3) text += "17, ";
  const size_t figures = ExtractRaw(text).size();
  EXPECT_GE(figures, FigureExtractor::kMaxFigures);
  EXPECT_LT(figures, FigureExtractor::kMaxFigures + 1000);
}

// CPU time of this thread, the least of three runs.
double Seconds(const std::string& text) {
  double best = 1e9;
  for (int n = 0; n < 3; ++n) {
    timespec a{}, b{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &a);
    ExtractRaw(text);
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &b);
    best = std::min(
        best, static_cast<double>(b.tv_sec - a.tv_sec) + 1e-9 * static_cast<double>(b.tv_nsec - a.tv_nsec));
  }
  return best;
}

class WorstCase : public testing::TestWithParam<std::string> {};

// Eight times the text may take eight times the work and some more, never sixty-four times.
TEST_P(WorstCase, GrowsWithTheText) {
  const auto repeat = [&](size_t bytes) {
    std::string out;
    while (out.size() < bytes) out += GetParam();
    return out;
  };
  const std::string few = repeat(1 << 13), many = repeat(1 << 16);
  ExtractRaw(few);  // warm
  EXPECT_LT(Seconds(many), 24 * Seconds(few) + 1e-3);
}

INSTANTIATE_TEST_SUITE_P(
    Repeated, WorstCase,
    testing::Values("1", "1 ", "1,", "1.", "1-", "1/", "1:", "1,000,", "1,000-", "1 000 ", "$", "$1", "$1-",
                    "($1) ", "one ", "one hundred ", "one million ", "hundred", "twenty-", "half a ",
                    "a million ", "tens of ", "5 m ", "5m ", "5C ", "5\" ", "5' ", "5 to ", "5 or ", "5, ",
                    "between 5 and ", "from 5 to ", "up to ", "more than 5 or more ", "5 big red ",
                    "5 of the ", "5 passers-by-and-by-", "5 A's ", "5%", "5% and ", "rose 5 ", "No. ",
                    "Boeing ", "a share ", "per ", "5 tons of coal a ", "U.S.", "5 U.S.", "( ", "½", "5½",
                    "x10^9", "e9", "1e9", "\n", "é", "😀5", "A$5 $5 US$5 ", "5 ft 2 in ", "2-1 won "));

}  // namespace
}  // namespace reckoner
