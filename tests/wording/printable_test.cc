#include "pipeline/wording/printable.h"

#include <gtest/gtest.h>

namespace reckoner {
namespace {

TEST(Printable, LeavesNothingThatSteersATerminal) {
  EXPECT_EQ(Printable("a\x1b[31mred\x1b]0;title\x07"), "a␛[31mred␛]0;title␇");
  EXPECT_EQ(Printable("one\ttwo\r\nthree\x7f"), "one two  three␡");
  EXPECT_EQ(Printable("\u009b31m \u202Eevil\u2066"), "\uFFFD31m \uFFFDevil\uFFFD");
  EXPECT_EQ(Printable("£5½ — “naïve” 😀"), "£5½ — “naïve” 😀");
  EXPECT_EQ(Printable("\xEF\xBF\xBE\xEF\xBF\xBF\xFF"), "\uFFFD\uFFFD\uFFFD");  // not legal in XML
}

}  // namespace
}  // namespace reckoner
