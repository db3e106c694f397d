#include "extractors/claims/frames.h"

#include <gtest/gtest.h>

namespace reckoner {
namespace {

TagLine Line(std::string tags) {
  TagLine line{.tags = std::move(tags)};
  for (char tag : line.tags) line.items.push_back({.tag = tag});
  return line;
}

std::vector<FrameMatch> All(const FrameTable& table, const TagLine& line) {
  std::vector<FrameMatch> out;
  table.Run(line, [&](const FrameMatch& match) {
    if (match.production != "move") return false;
    out.push_back(match);
    return true;
  });
  return out;
}

TEST(FramesTest, GroupsLeadBackToItems) {
  const FrameTable table{Lexicon()};
  const auto matches = All(table, Line("SvPtMDfMD"));
  ASSERT_FALSE(matches.empty());
  EXPECT_EQ(matches[0].frame, "v.pct.to.from");
  EXPECT_EQ(matches[0][Slot::kCue], 1);
  EXPECT_EQ(matches[0][Slot::kPct], 2);
  EXPECT_EQ(matches[0][Slot::kNew], 4);
  EXPECT_EQ(matches[0][Slot::kOld], 7);
  EXPECT_FALSE(matches[0].has(Slot::kFactor));
}

TEST(FramesTest, TwoSeriesInOneSentence) {
  const FrameTable table{Lexicon()};
  const auto matches = All(table, Line("SvPtMfM&SvPtMfM"));
  ASSERT_GE(matches.size(), 2u);
  EXPECT_EQ(matches[0][Slot::kNew], 4);
  EXPECT_EQ(matches[1][Slot::kNew], 12);
}

TEST(FramesTest, ClauseBreaksStopAFrame) {
  const FrameTable table{Lexicon()};
  EXPECT_TRUE(All(table, Line("SvPkS=MfM")).empty());
}

TEST(FramesTest, RefusedMatchesEnd) {
  const FrameTable table{Lexicon()};
  int seen = 0;
  std::string tags;
  for (int i = 0; i < 100; ++i) tags += "vPtMfM";
  table.Run(Line(tags), [&](const FrameMatch&) {
    ++seen;
    return false;
  });
  EXPECT_GT(seen, 0);
  EXPECT_LE(seen, FrameTable::kMaxTries * 64);
}

}  // namespace
}  // namespace reckoner
