#include "extractors/text/normalize.h"

#include <gtest/gtest.h>

namespace reckoner {
namespace {

struct Case {
  const char* source;
  const char* text;
};

TEST(NormalizeTest, Folds) {
  const Case cases[] = {
      {"plain", "plain"},
      {"\xE2\x80\x9Cno limits\xE2\x80\x9D", "\"no limits\""},
      {"China\xE2\x80\x99s", "China's"},
      {"5\xE2\x80\x93"
       "6%",
       "5-6%"},
      {"\xE2\x88\x92"
       "3.4%",
       "-3.4%"},
      {"so \xE2\x80\x94 then", "so \xE2\x80\x94 then"},
      {"1\xE2\x80\xAF"
       "000\xC2\xA0km",
       "1 000 km"},
      {"\xEF\xBC\x91\xEF\xBC\x90\xEF\xBC\x85", "10%"},
      {"zero\xE2\x80\x8Bwidth", "zerowidth"},
      {"10\xC2\xB2", "10\xC2\xB2"},
      {"5\xC2\xBD", "5\xC2\xBD"},
      {"cafe\xCC\x81", "caf\xC3\xA9"},
      {"e\xE2\x80\x8D\xCC\x81", "\xC3\xA9"},
      {"a\r\nb", "a\r\nb"},
  };
  for (const Case& c : cases) EXPECT_EQ(Normalize(c.source).text(), c.text);
}

TEST(NormalizeTest, MapsBack) {
  // "é" of two code points, a dropped U+200B, a folded dash.
  const NormalizedText text = Normalize("ae\xCC\x81\xE2\x80\x8Bz\xE2\x80\x93x");
  ASSERT_EQ(text.text(), "a\xC3\xA9z-x");
  EXPECT_EQ(text.source_length(), 7u);
  EXPECT_EQ(text.ToSource({0, 1}), (Span{0, 1}));
  EXPECT_EQ(text.ToSource({1, 3}), (Span{1, 3}));
  EXPECT_EQ(text.ToSource({2, 3}), (Span{1, 3}));  // half a character widens
  EXPECT_EQ(text.ToSource({3, 4}), (Span{4, 5}));
  EXPECT_EQ(text.ToSource({4, 5}), (Span{5, 6}));
  EXPECT_EQ(text.ToSource({0, 6}), (Span{0, 7}));
  EXPECT_EQ(text.FromSource({2, 3}), (Span{1, 3}));
  EXPECT_EQ(text.FromSource({3, 4}), (Span{3, 3}));
  EXPECT_EQ(text.FromSource({5, 7}), (Span{4, 6}));
}

}  // namespace
}  // namespace reckoner
