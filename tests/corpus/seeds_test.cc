// The two articles that the product was conceived from. Their text is not ours to ship: the test runs where
// it lies beside the checkout (../shared/seeds) and is skipped elsewhere; corpus/articles retells both.
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "extractors/text/sanitize.h"
#include "tests/corpus/expectation.h"

namespace reckoner::corpus {
namespace {

class SeedsTest : public testing::TestWithParam<const char*> {};

TEST_P(SeedsTest, IsAsExpected) {
  std::ifstream in(RECKONER_SOURCE_DIR "/../shared/seeds/seeds.jsonl");
  if (!in) GTEST_SKIP() << "the seed articles are not here";
  const Engine engine;
  for (std::string line; std::getline(in, line);) {
    const auto record = nlohmann::json::parse(line);
    if (record["id"] != GetParam()) continue;
    Article article;
    article.name = GetParam();
    article.text = record["text"];
    ReadExpectations(std::string(RECKONER_SOURCE_DIR "/tests/corpus/seeds/") + GetParam() + ".expect",
                     &article);
    const auto found = engine.Extract({.text = article.text, .date = article.date});
    for (const std::string& difference : Differences(article, *found)) ADD_FAILURE() << difference;
    return;
  }
  FAIL() << "no such seed";
}

INSTANTIATE_TEST_SUITE_P(Seeds, SeedsTest, testing::Values("000", "002"));

}  // namespace
}  // namespace reckoner::corpus
