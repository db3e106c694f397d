#include "extractors/text/sentences.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace reckoner {
namespace {

TEST(SentencesTest, SplitsAndJoins) {
  const SentenceSplitter splitter(
      {{"U.S."}, {"bn."}, {"Mr.", Abbreviation::kTitle}, {"No.", Abbreviation::kNumber}}, {"The", "It"});
  const auto split = [&](std::string_view text) {
    std::vector<std::string> out;
    for (const Span span : splitter.Split(text)) out.emplace_back(Slice(text, span));
    return out;
  };
  using testing::ElementsAre;
  EXPECT_THAT(split(""), ElementsAre());
  EXPECT_THAT(split(" \n "), ElementsAre());
  EXPECT_THAT(split("One. Two."), ElementsAre("One.", "Two."));
  EXPECT_THAT(split("Mr. Smith of the U.S. Treasury left."),
              ElementsAre("Mr. Smith of the U.S. Treasury left."));
  EXPECT_THAT(split("Sales in the U.S. The rest fell."), ElementsAre("Sales in the U.S.", "The rest fell."));
  EXPECT_THAT(split("It made $1.5 bn. The rest fell 3.5%."),
              ElementsAre("It made $1.5 bn.", "The rest fell 3.5%."));
  EXPECT_THAT(split("It is No. 5 in Asia."), ElementsAre("It is No. 5 in Asia."));
  EXPECT_THAT(split("Trade falls\n\nIt fell by 3%."), ElementsAre("Trade falls", "It fell by 3%."));
  EXPECT_THAT(split("Once\nMonthly\nAnnual"), ElementsAre("Once", "Monthly", "Annual"));
}

}  // namespace
}  // namespace reckoner
