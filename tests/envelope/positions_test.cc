#include "extractors/envelope/positions.h"

#include <gtest/gtest.h>

#include <random>

namespace reckoner {
namespace {

TEST(SourceText, SlicesByCodePoint) {
  const SourceText text("£5bn — 5½% 😀 up");
  EXPECT_EQ(text.Slice({0, 4}), "£5bn");
  EXPECT_EQ(text.Slice({7, 10}), "5½%");
  EXPECT_EQ(text.Slice({11, 12}), "😀");
  EXPECT_EQ(text.length(), 15u);
}

TEST(SourceText, AgreesWithCountingOneByOne) {
  std::mt19937 random(7);
  const std::vector<std::string> letters = {"a", "é", "—", "😀", "\n", "한"};
  for (int round = 0; round < 50; ++round) {
    std::string text;
    std::vector<size_t> starts;
    const size_t count = random() % 1000;
    for (size_t i = 0; i < count; ++i) {
      starts.push_back(text.size());
      text += letters[random() % (round % 2 ? 1 : letters.size())];
    }
    starts.push_back(text.size());
    const SourceText source(text);
    ASSERT_EQ(source.length(), count);
    for (int i = 0; i < 20; ++i) {
      uint32_t begin = random() % (count + 1), end = random() % (count + 1);
      if (begin > end) std::swap(begin, end);
      ASSERT_EQ(source.Slice({begin, end}), text.substr(starts[begin], starts[end] - starts[begin]));
    }
  }
}

}  // namespace
}  // namespace reckoner
