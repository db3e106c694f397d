// Every article of corpus/articles yields what its .expect file says, and no alarm besides.
#include <gtest/gtest.h>

#include "tests/corpus/expectation.h"

namespace reckoner::corpus {
namespace {

const Engine& TheEngine() {
  static const Engine engine;
  return engine;
}

class CorpusTest : public testing::TestWithParam<Article> {};

TEST_P(CorpusTest, IsAsExpected) {
  const Article& article = GetParam();
  const auto found =
      TheEngine().Extract({.text = article.text, .title = article.title, .date = article.date});
  for (const std::string& difference : Differences(article, *found))
    ADD_FAILURE() << article.name << ": " << difference;
}

INSTANTIATE_TEST_SUITE_P(Articles, CorpusTest,
                         testing::ValuesIn(LoadArticles(RECKONER_SOURCE_DIR "/corpus/articles")),
                         [](const auto& info) {
                           std::string name = info.param.name;
                           for (char& c : name)
                             if (c == '-') c = '_';
                           return name;
                         });

TEST(Corpus, HasFortyArticles) {
  EXPECT_GE(LoadArticles(RECKONER_SOURCE_DIR "/corpus/articles").size(), 40u);
}

}  // namespace
}  // namespace reckoner::corpus
