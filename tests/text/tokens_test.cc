#include "extractors/text/tokens.h"

#include <gtest/gtest.h>

#include <string>

#include "extractors/text/sanitize.h"
#include "extractors/text/utf8.h"
#include "tests/text/random.h"

namespace reckoner {
namespace {

// "w:word n:12 p:. nl" with '^' for a capital and '_' for white space before.
std::string Show(std::string_view text) {
  std::string out;
  for (const Token& t : Tokenize(text)) {
    if (!out.empty()) out += ' ';
    if (t.space_before) out += '_';
    if (t.capital) out += '^';
    out += t.kind == Token::kNewline ? "NL" : std::string(Slice(text, t.span));
    if (t.kind == Token::kNumber) out += '#';
  }
  return out;
}

TEST(TokensTest, Words) {
  EXPECT_EQ(Show(""), "");
  EXPECT_EQ(Show("The U.S. said"), "_^The _^U . ^S . _said");
  EXPECT_EQ(Show("China's no-deal"), "_^China ' s _no - deal");
  EXPECT_EQ(Show("$1.5bn, Q3"), "_$ 1# . 5bn# , _^Q3");
  EXPECT_EQ(Show("G20 10\xC2\xB2"), "_^G20 _10# \xC2\xB2");
  EXPECT_EQ(Show("one\r\n\r\ntwo"), "_one _NL _NL _two");
  EXPECT_EQ(Show("\xC3\x89lys\xC3\xA9"
                 "e caf\xC3\xA9s"),
            "_^\xC3\x89lys\xC3\xA9"
            "e _caf\xC3\xA9s");
  EXPECT_EQ(Show("5% \xE2\x82\xAC"
                 "9"),
            "_5# % _\xE2\x82\xAC 9#");
  EXPECT_EQ(Show("\xE6\x97\xA5\xE6\x9C\xAC"), "_\xE6\x97\xA5\xE6\x9C\xAC");
}

// Every byte that is no white space is in one token, and tokens don't overlap.
TEST(TokensTest, CoverTheText) {
  Random random(12);
  for (int i = 0; i < 5000; ++i) {
    std::string text;
    for (int n = random.Between(0, 40); n > 0; --n)
      utf8::Append(text, random.OneIn(3) ? random.Below(0xD800) : random.Below(0x80));
    ASSERT_TRUE(IsValidUtf8(text));
    uint32_t end = 0;
    for (const Token& t : Tokenize(text)) {
      ASSERT_LE(end, t.span.begin);
      ASSERT_LT(t.span.begin, t.span.end);
      ASSERT_LE(t.span.end, text.size());
      for (const char c : Slice(text, {end, t.span.begin}))
        ASSERT_TRUE(!utf8::IsAscii(c) || std::string_view(" \t\r\v\f").find(c) != std::string_view::npos);
      ASSERT_FALSE(utf8::IsContinuation(text[t.span.begin]));
      end = t.span.end;
    }
  }
}

}  // namespace
}  // namespace reckoner
