#include "extractors/text/word_index.h"

#include <gtest/gtest.h>

#include <map>

#include "tests/text/random.h"

namespace reckoner {
namespace {

TEST(WordIndexTest, FindsInAnyCase) {
  WordIndex words;
  EXPECT_EQ(words.Add("rose"), 0);
  EXPECT_EQ(words.Add("Internationally"), 1);
  EXPECT_EQ(words.Add("ROSE"), 0);
  EXPECT_EQ(words.Add(""), -1);
  EXPECT_EQ(words.word(1), "internationally");
  const std::string_view text = "Sales Rose internationallY, roses";
  EXPECT_EQ(words.Find(text, {6, 10}), 0);
  EXPECT_EQ(words.Find(text, {11, 26}), 1);
  EXPECT_EQ(words.Find(text, {28, 33}), -1);
  EXPECT_EQ(words.Find(text, {0, 5}), -1);
  EXPECT_EQ(words.Find(text, {0, 0}), -1);
}

// '[' and '{' differ in the bit that tells 'A' from 'a', and are no two cases of anything.
TEST(WordIndexTest, OnlyLettersHaveCases) {
  WordIndex words;
  words.Add("{x");
  EXPECT_EQ(words.Find("[x", {0, 2}), -1);
  EXPECT_EQ(words.Find("{X", {0, 2}), 0);
}

// Against a map: random words over few letters, so that many share their first eight bytes.
TEST(WordIndexTest, AgreesWithAMap) {
  Random random(5);
  WordIndex words;
  std::map<std::string, int32_t> known;
  const auto make = [&] {
    std::string word(static_cast<size_t>(random.Between(1, 12)), 'a');
    for (char& c : word) c = static_cast<char>('a' + random.Below(2));
    return word;
  };
  for (int i = 0; i < 1000; ++i) {
    const std::string word = make();
    const auto [at, added] = known.try_emplace(word, static_cast<int32_t>(known.size()));
    ASSERT_EQ(words.Add(word), at->second);
  }
  for (int i = 0; i < 5000; ++i) {
    const std::string word = make(),
                      text = std::string(random.Below(3), ' ') + word + std::string(random.Below(10), '.');
    const auto begin = static_cast<uint32_t>(text.find(word));
    const auto at = known.find(word);
    ASSERT_EQ(words.Find(text, {begin, begin + static_cast<uint32_t>(word.size())}),
              at == known.end() ? -1 : at->second);
  }
}

}  // namespace
}  // namespace reckoner
