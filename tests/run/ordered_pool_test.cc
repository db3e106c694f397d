#include "pipeline/run/ordered_pool.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>

namespace reckoner {
namespace {

using namespace std::chrono_literals;

// Every job by itself, and in batches of which the last is not full.
class OrderedPoolBatches : public testing::TestWithParam<size_t> {};
INSTANTIATE_TEST_SUITE_P(Batch, OrderedPoolBatches, testing::Values(0, 7, 100));

TEST_P(OrderedPoolBatches, ResultsComeInTheOrderOfSubmission) {
  const size_t batch = GetParam();
  OrderedPool<int, int> pool(4, {.jobs = 16, .weight = 1000, .batch = batch}, [](int&& job) {
    std::this_thread::sleep_for(std::chrono::microseconds(job % 7 * 200));
    return job * 2;
  });
  int next = 0;
  auto take = [&](std::optional<int> result) {
    if (!result) return false;
    EXPECT_EQ(*result, 2 * next++);
    return true;
  };
  for (int job = 0; job < 300; ++job) {
    while (pool.Full(1)) take(pool.Pop());
    pool.Submit(job, 1);
    while (take(pool.TryPop())) continue;
  }
  while (take(pool.Pop())) continue;
  EXPECT_EQ(next, 300);
}

TEST(OrderedPool, BoundsNumberAndWeightButLetsOneThrough) {
  OrderedPool<int, int> pool(1, {.jobs = 3, .weight = 100}, [](int&& job) { return job; });
  EXPECT_FALSE(pool.Full(5000));
  pool.Submit(1, 60);
  EXPECT_TRUE(pool.Full(41));
  EXPECT_FALSE(pool.Full(40));
  pool.Submit(2, 1);
  pool.Submit(3, 1);
  EXPECT_TRUE(pool.Full(0));
  pool.Pop();
  EXPECT_FALSE(pool.Full(0));
}

TEST_P(OrderedPoolBatches, RethrowsWhereTheResultIsTaken) {
  const size_t batch = GetParam();
  OrderedPool<int, int> pool(2, {.jobs = 8, .weight = 8, .batch = batch}, [](int&& job) {
    if (job == 1) throw std::runtime_error("one");
    return job;
  });
  for (int job = 0; job < 3; ++job) pool.Submit(job, 0);
  EXPECT_EQ(pool.Pop(), 0);
  EXPECT_THROW(pool.Pop(), std::runtime_error);
  EXPECT_EQ(pool.Pop(), 2);
  EXPECT_EQ(pool.Pop(), std::nullopt);
}

TEST(OrderedPool, ABatchThatIsNotFullIsBegunByItsPop) {
  std::atomic<int> begun = 0;
  OrderedPool<int, int> pool(1, {.jobs = 8, .weight = 8, .batch = 3},
                             [&](int&& job) { return ++begun, job; });
  pool.Submit(1, 1);
  pool.Submit(2, 1);
  EXPECT_EQ(pool.TryPop(), std::nullopt);
  EXPECT_EQ(begun, 0);
  EXPECT_EQ(pool.Pop(), 1);
  EXPECT_EQ(pool.TryPop(), 2);  // of the same batch
  EXPECT_EQ(pool.Pop(), std::nullopt);
}

TEST(OrderedPool, DropsWhatHasNotBegunWhenItGoes) {
  std::atomic<int> begun = 0;
  {
    OrderedPool<int, int> pool(1, {.jobs = 100, .weight = 100}, [&](int&&) {
      ++begun;
      std::this_thread::sleep_for(5ms);
      return 0;
    });
    for (int job = 0; job < 100; ++job) pool.Submit(job, 0);
  }
  EXPECT_LT(begun, 100);
}

}  // namespace
}  // namespace reckoner
