#include "pipeline/explain/terminal_text.h"

#include <gtest/gtest.h>

#include "pipeline/explain/layout.h"

namespace reckoner {
namespace {

TEST(DisplayWidth, CountsColumns) {
  EXPECT_EQ(DisplayWidth("$5.5 billion"), 12);
  EXPECT_EQ(DisplayWidth("中国"), 4);
  EXPECT_EQ(DisplayWidth("e\u0301"), 1);
  EXPECT_EQ(DisplayWidth("😀"), 2);
  EXPECT_EQ(DisplayWidth("│ ✓ ¹"), 5);
}

TEST(Page, WrapsAtTheWidthWithItsIndent) {
  Page page(20, false);
  page.Wrap({{"one two three "}, {"four", Style::kAlarm}, {", five six seven"}}, "> ", "  ", 2);
  EXPECT_EQ(page.text(), "> one two three\n  four, five six\n  seven\n");
}

TEST(Page, ColoursOnlyWhenAsked) {
  Page plain(40, false), color(40, true);
  for (Page* page : {&plain, &color}) page->Wrap({{"up "}, {"5%", Style::kAlarm}, {"."}}, "", "", 0);
  EXPECT_EQ(plain.text(), "up 5%.\n");
  EXPECT_EQ(color.text(), "up \x1b[1;31m5%\x1b[0m.\n");
}

TEST(Page, ANoBreakSpaceKeepsWordsTogether) {
  Page page(14, false);
  page.Wrap({{"sales of $5\u00A0billion in"}}, "", "", 0);
  EXPECT_EQ(page.text(), "sales of\n$5 billion in\n");
}

TEST(Page, AWordLongerThanTheLineIsCut) {
  Page page(10, false);
  page.Wrap({{"a " + std::string(30, 'x') + " b"}}, "", "", 0);
  EXPECT_EQ(page.text(), "a\nxxxxxxxxxx\nxxxxxxxxxx\nxxxxxxxxxx\nb\n");
}

}  // namespace
}  // namespace reckoner
