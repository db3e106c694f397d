#include "pipeline/explain/terminal_text.h"

#include <gtest/gtest.h>

#include "pipeline/explain/layout.h"

namespace reckoner {
namespace {

TEST(Printable, LeavesNothingThatSteersATerminal) {
  EXPECT_EQ(Printable("a\x1b[31mred\x1b]0;title\x07"), "a␛[31mred␛]0;title␇");
  EXPECT_EQ(Printable("one\ttwo\r\nthree\x7f"), "one two  three␡");
  EXPECT_EQ(Printable("\u009b31m \u202Eevil\u2066"), "\uFFFD31m \uFFFDevil\uFFFD");
  EXPECT_EQ(Printable("£5½ — “naïve” 😀"), "£5½ — “naïve” 😀");
}

TEST(DisplayWidth, CountsColumns) {
  EXPECT_EQ(DisplayWidth("$5.5 billion"), 12);
  EXPECT_EQ(DisplayWidth("中国"), 4);
  EXPECT_EQ(DisplayWidth("e\u0301"), 1);
  EXPECT_EQ(DisplayWidth("😀"), 2);
  EXPECT_EQ(DisplayWidth("│ ✓ ¹"), 5);
}

TEST(Page, WrapsAtTheWidthWithItsIndent) {
  Page page{.width = 20};
  page.Wrap({{"one two three "}, {"four", Style::kAlarm}, {", five six seven"}}, "> ", "  ", 2);
  EXPECT_EQ(page.out, "> one two three\n  four, five six\n  seven\n");
}

TEST(Page, ColoursOnlyWhenAsked) {
  Page plain{.width = 40}, color{.width = 40, .color = true};
  for (Page* page : {&plain, &color}) page->Wrap({{"up "}, {"5%", Style::kAlarm}, {"."}}, "", "", 0);
  EXPECT_EQ(plain.out, "up 5%.\n");
  EXPECT_EQ(color.out, "up \x1b[1;31m5%\x1b[0m.\n");
}

TEST(Page, AWordLongerThanTheLineStandsAlone) {
  Page page{.width = 10};
  page.Wrap({{"a " + std::string(30, 'x') + " b"}}, "", "", 0);
  EXPECT_EQ(page.out, "a\n" + std::string(30, 'x') + "\nb\n");
}

}  // namespace
}  // namespace reckoner
