#include "pipeline/explain/columns.h"

#include <gtest/gtest.h>

namespace reckoner {
namespace {

std::vector<Cell> Row(const std::vector<std::string>& cells) {
  std::vector<Cell> row;
  for (const std::string& cell : cells) row.push_back({{cell}});
  return row;
}

TEST(Columns, NumbersEndInLine) {
  Page page(40, false);
  EXPECT_TRUE(PutColumns({Row({"Partner", "2024", "Note"}), Row({"Köln", "1,204", "x"}), Row({"", "7"})},
                         {false, true, false}, "> ", 2, &page));
  EXPECT_EQ(page.text(),
            "> Partner   2024  Note\n"
            "> Köln     1,204  x\n"
            ">              7\n");
}

TEST(Columns, TooWideIsLeftToOthers) {
  Page page(12, false);
  EXPECT_FALSE(PutColumns({Row({"Partner", "12,345"})}, {false, true}, "", 0, &page));
  EXPECT_EQ(page.text(), "");
}

}  // namespace
}  // namespace reckoner
