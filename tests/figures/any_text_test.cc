// What holds for every text: spans in bounds, in order and apart, values that read again.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "tests/figures/extract.h"

namespace reckoner {
namespace {

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
  // clang-format off
  static const std::vector<std::string> kParts = {
      "1", "23", "1,234", "0.5", ".5", "1/2", "½", "e6", "x10^6", "^", "1e9", "2019", "007", "-", "+", "–",
      "—", "(", ")", ",", ".", ":", "/", "$", "US$", "A$", "£", "€", "Rs", "PS", "R", "%", "pc", "percent",
      "percentage points", "bps", "m", "bn", "k", "t", "lakh", "crore", "million", "hundred", "dozen",
      "dozens", "tens of", "thousands", "half", "a", "an", "the", "of", "and", "or", "to", "from",
      "between", "in", "out of", "every", "one", "two", "twenty", "third", "thirds", "quarter", "fifth",
      "first", "th", "st", "rose", "up", "down", "by", "more than", "up to", "about", "at least", "or so",
      "+", "plus", "people", "jobs", "miles", "km", "feet", "inches", "C", "degrees", "\"", "'", "year-old",
      "aged", "old", "times", "fold", "doubled", "twice", "Section", "Boeing", "Street", "No.", "GMT",
      "May", "per", "a share", "b/d", "\n", "\n\n", "é", "ß", "元", "😀", "²", "…", "\xEF\xBF\xBD",
      "per 100,000 people", "minus", "cents", "monthly", "others", "R", "kn", "stone", "(kg)", "A320neo",
      "will", "3G"};
  // clang-format on
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

}  // namespace
}  // namespace reckoner
