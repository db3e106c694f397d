#include "extractors/text/word_index.h"

#include <gtest/gtest.h>

#include <map>

#include "extractors/text/ascii.h"
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
  EXPECT_EQ(words.Find(text.substr(6, 4)), 0);
  EXPECT_EQ(words.Find(text.substr(11, 15)), 1);
  EXPECT_EQ(words.Find("roses"), -1);
  EXPECT_EQ(words.Find("Sales"), -1);
  EXPECT_EQ(words.Find(""), -1);
}

// '[' and '{' differ in the bit that tells 'A' from 'a', and are no two cases of anything.
TEST(WordIndexTest, OnlyLettersHaveCases) {
  WordIndex words;
  words.Add("{x");
  EXPECT_EQ(words.Find("[x"), -1);
  EXPECT_EQ(words.Find("{X"), 0);
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
    const auto at = known.find(word);
    const int32_t expected = at == known.end() ? -1 : at->second;
    ASSERT_EQ(words.Find(word), expected);
    ASSERT_EQ(words.Find(text, Tokenize(text)[0]), expected);
  }
}

// However a word stands in its text, its key is that of the word alone.
TEST(WordKeyTest, IsOfTheWordWhateverStandsAround) {
  Random random(7);
  for (int i = 0; i < 5000; ++i) {
    std::string word(static_cast<size_t>(random.Between(1, 24)), 'a');
    for (char& c : word) c = static_cast<char>((random.Below(2) == 0 ? 'a' : 'A') + random.Below(26));
    const std::string before(random.Below(9), '.'), text = before + word + std::string(random.Below(9), 'x');
    const auto begin = static_cast<uint32_t>(before.size());
    ASSERT_EQ(WordKey(text, {begin, begin + static_cast<uint32_t>(word.size())}), WordKey(AsciiLower(word)))
        << word;
  }
}

}  // namespace
}  // namespace reckoner
