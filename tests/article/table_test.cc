// A page's tables as lines of the text: a cell keeps its column.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "pipeline/article/article.h"

namespace reckoner {
namespace {

using ::testing::HasSubstr;

std::string TextOf(const std::string& table) {
  const std::string words =
      "The office said on Thursday that exports fell in October while imports rose a little. ";
  const std::string html = "<html><body><article><h1>Trade</h1><p>" + words + words + "</p>" + table + "<p>" +
                           words + words + "</p></article></body></html>";
  return ArticleReader().Read({.html = html}).text;
}

TEST(TableText, EmptyCellsAndSpansKeepTheirColumns) {
  EXPECT_THAT(
      TextOf("<table><tr><td></td><th colspan=2>2024</th><th colspan=\"2\">2025</th></tr>"
             "<tr><th>Partner</th><th>Exports</th><th>Imports</th><th>Exports</th><th>Imports</th></tr>"
             "<tr><td>Chile</td><td>12</td><td> </td><td>14</td><td>9</td></tr></table>"),
      HasSubstr("\t2024\t\t2025\nPartner\tExports\tImports\tExports\tImports\nChile\t12\t\t14\t9"));
}

TEST(TableText, NonsenseSpansAreOne) {
  for (const std::string span : {"0", "-1", "99999999999", "x", ""})
    EXPECT_THAT(TextOf("<table><tr><th colspan=\"" + span +
                       "\">Year</th><th>Sales</th></tr><tr><td>2025</td><td>7</td></tr></table>"),
                HasSubstr("Year\tSales\n2025\t7"))
        << span;
}

TEST(TableText, ManyEmptyCellsAreBounded) {
  std::string row = "<tr><td>a</td>";
  for (int i = 0; i < 10'000; ++i) row += "<td></td>";
  const std::string text = TextOf("<table>" + row + "<td>b</td></tr><tr><td>1</td><td>2</td></tr></table>");
  EXPECT_LT(std::count(text.begin(), text.end(), '\t'), 100);
}

}  // namespace
}  // namespace reckoner
