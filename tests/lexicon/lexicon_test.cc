#include "extractors/lexicon/lexicon.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace reckoner {
namespace {

TEST(TableTest, ReadsRows) {
  const Table table("t", "# a comment\nname\tforms\tnote\nyuan\tyuan|renminbi\tx\r\n\neuro\t\n");
  ASSERT_EQ(table.rows().size(), 2u);
  EXPECT_EQ(table.rows()[0]["name"], "yuan");
  EXPECT_THAT(table.rows()[0].List("forms"), testing::ElementsAre("yuan", "renminbi"));
  EXPECT_EQ(table.rows()[0]["note"], "x");
  EXPECT_EQ(table.rows()[0].line(), 3);
  EXPECT_TRUE(table.rows()[1].List("forms").empty());
  EXPECT_EQ(table.rows()[1]["note"], "");
  EXPECT_THROW(table.rows()[0]["nothing"], LexiconError);
}

TEST(TableTest, RefusesBadTables) {
  for (const char* bad : {"", "# only a comment\n", "a\ta\n", "a\t\n", "a\tb\n1\t2\t3\n", "a\tb\n\tx\n",
                          "a\tb\nx \ty\n", "a\n\xFF\n"}) {
    EXPECT_THROW(Table("bad", bad), LexiconError) << bad;
  }
}

TEST(TableTest, ErrorNamesTableAndLine) {
  try {
    Table("units", "a\tb\n\n1\t2\t3\n");
    FAIL();
  } catch (const LexiconError& error) {
    EXPECT_STREQ(error.what(), "table units, line 3: 3 cells for 2 columns");
  }
}

TEST(LexiconTest, HoldsTheEmbeddedTables) {
  const Lexicon lexicon;
  EXPECT_GT(lexicon.table("abbreviations").rows().size(), 50u);
  EXPECT_EQ(lexicon.hash().size(), 64u);
  EXPECT_EQ(lexicon.hash(), Lexicon("en").hash());
  EXPECT_THROW(lexicon.table("nothing"), LexiconError);
  EXPECT_THROW(Lexicon("xx"), LexiconError);
}

}  // namespace
}  // namespace reckoner
