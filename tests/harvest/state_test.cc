// What a crawl remembers of its sources: one that fails is asked more and more seldom, a week apart at most.
#include "pipeline/harvest/state.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>

namespace reckoner {
namespace {

constexpr int64_t kHour = 3600, kDay = 24 * kHour, kNow = 1'768'000'000;
constexpr const char* kFeed = "https://example.org/feed";

class SourcesTest : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::path(testing::TempDir()) /
              testing::UnitTest::GetInstance()->current_test_info()->name();
    std::filesystem::remove_all(folder_);
    state_ = std::make_unique<CrawlState>(folder_.string());
  }
  void TearDown() override {
    state_.reset();
    std::filesystem::remove_all(folder_);
  }
  // How long after `failures` in a row the feed is due again.
  int64_t PauseAfter(int failures) {
    int64_t now = kNow;
    for (int i = 0; i < failures; ++i) state_->SourceFailed(kFeed, now);
    int64_t pause = 0;
    while (!state_->Due(kFeed, now + pause) && pause < 365 * kDay) pause += kHour / 2;
    return pause;
  }

  std::filesystem::path folder_;
  std::unique_ptr<CrawlState> state_;
};

TEST_F(SourcesTest, OneThatIsNotKnownIsDue) { EXPECT_TRUE(state_->Due(kFeed, kNow)); }

TEST_F(SourcesTest, OneThatFailedOnceIsLeftAloneForAnHour) { EXPECT_EQ(PauseAfter(1), kHour); }

TEST_F(SourcesTest, EachFurtherFailureDoublesThePause) { EXPECT_EQ(PauseAfter(5), 16 * kHour); }

TEST_F(SourcesTest, ADeadOneIsStillAskedOnceAWeek) { EXPECT_EQ(PauseAfter(100), 7 * kDay); }

TEST_F(SourcesTest, OneThatAnswersIsDueAndItsFailuresAreForgotten) {
  PauseAfter(5);
  state_->SourceOk(kFeed, kNow);
  EXPECT_TRUE(state_->Due(kFeed, kNow));
  EXPECT_EQ(state_->Failures(kFeed), 0);
  EXPECT_EQ(PauseAfter(1), kHour);
}

TEST_F(SourcesTest, AClockThatWasSetBackDoesNotStopThem) {
  state_->SourceFailed(kFeed, kNow);
  EXPECT_TRUE(state_->Due(kFeed, kNow - 30 * kDay));
}

TEST_F(SourcesTest, ThePauseOutlivesTheCrawl) {
  state_->SourceFailed(kFeed, kNow);
  state_->Commit();
  state_ = nullptr;
  state_ = std::make_unique<CrawlState>(folder_.string());
  EXPECT_FALSE(state_->Due(kFeed, kNow + kHour / 2));
}

}  // namespace
}  // namespace reckoner
