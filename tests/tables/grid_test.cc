#include "extractors/tables/grid.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extractors/lexicon/passage_reader.h"

namespace reckoner {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> Texts(std::string_view text, const std::vector<Span>& spans) {
  std::vector<std::string> out;
  for (Span span : spans) out.emplace_back(Slice(text, span));
  return out;
}

TEST(Grid, RowsOfCells) {
  const std::string text = "Before\n\n\tA \t B\r\nx\t1\t\nAfter\n\none\ttab\n";
  const std::vector<Grid> grids = FindGrids(text);
  ASSERT_EQ(grids.size(), 1u);  // one line with a tab is no table
  EXPECT_EQ(grids[0].columns, 3u);
  EXPECT_THAT(Texts(text, grids[0].cells[0]), ElementsAre("", "A", "B"));
  EXPECT_THAT(Texts(text, grids[0].cells[1]), ElementsAre("x", "1", ""));
  EXPECT_EQ(Slice(text, grids[0].row(1)), "x\t1");
  EXPECT_TRUE(grids[0].cell(0, 7).empty());
}

TEST(Grid, NoTab) { EXPECT_TRUE(FindGrids("A line.\nAnother line.\n").empty()); }

TEST(Grid, Limits) {
  std::string wide, long_one, many;
  for (size_t i = 0; i < 4 * kMaxColumns; ++i) wide += "1\t";
  for (size_t i = 0; i < 2 * kMaxRows; ++i) long_one += "a\t1\n";
  for (size_t i = 0; i < 2 * kMaxGrids; ++i) many += "a\t1\nb\t2\n\n";
  EXPECT_EQ(FindGrids(wide + "\n" + wide)[0].columns, kMaxColumns);
  EXPECT_EQ(FindGrids(long_one)[0].cells.size(), kMaxRows);
  EXPECT_EQ(FindGrids(many).size(), kMaxGrids);
}

// Ruling changes no size, and nothing outside the tables.
TEST(Grid, Ruled) {
  const std::string text = "a\tb\n\nx\t1\ny\t2\nc\td";
  const std::string ruled = Ruled(text, FindGrids(text));
  ASSERT_EQ(ruled.size(), text.size());
  EXPECT_EQ(ruled,
            "a\tb\n\nx\x1f"
            "1\x1ey\x1f"
            "2\x1e"
            "c\x1f"
            "d");
}

TEST(Grid, SentencesOfRowsAndOfProseCells) {
  const std::string text =
      "It rose. This is what it sold:\nCars\t12\nVans\t3\nThat was all.\n\nFirst\tThe bank raised its rate "
      "by a quarter "
      "of a point to 4.5% in June.\nThen\tPrices fell.\n";
  const std::vector<Grid> grids = FindGrids(text);
  ASSERT_EQ(grids.size(), 2u);
  const std::string ruled = Ruled(text, grids);
  const Lexicon lexicon;
  Passage passage = PassageReader(lexicon).Read(ruled);
  SplitRows(grids, &passage);
  EXPECT_THAT(
      Texts(text, passage.sentences),
      ElementsAre("It rose.", "This is what it sold:", "Cars\t12", "Vans\t3", "That was all.", "First",
                  "The bank raised its rate by a quarter of a point to 4.5% in June.", "Then\tPrices fell."));
}

}  // namespace
}  // namespace reckoner
