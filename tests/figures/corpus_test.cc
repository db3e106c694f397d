// One test a corpus row, and what the corpora as a whole must be.
#include "tests/figures/corpus.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <set>

#include "tests/figures/extract.h"

namespace reckoner {
namespace {

class FigureCorpus : public testing::TestWithParam<CorpusRow> {};

TEST_P(FigureCorpus, Yields) {
  const CorpusRow& row = GetParam();
  EXPECT_EQ(RenderAll(row.text, Extractor(), TheReader()), row.figures)
      << row.file << ".tsv:" << row.line << "\n"
      << row.text;
}

INSTANTIATE_TEST_SUITE_P(Rows, FigureCorpus, testing::ValuesIn(ReadCorpus()), [](const auto& info) {
  return info.param.file + "_" + std::to_string(info.param.line);
});

TEST(FigureCorpora, HoldEnoughRowsAThirdOfThemNegative) {
  std::set<std::string> seen;
  size_t negatives = 0;
  for (const CorpusRow& row : ReadCorpus()) {
    EXPECT_TRUE(seen.insert(row.text).second)
        << row.file << ".tsv:" << row.line << " stands twice: " << row.text;
    negatives += row.figures == "-";
  }
  EXPECT_GE(seen.size(), 1200u);
  EXPECT_GE(3 * negatives, seen.size());
}

// Files of the floor that hold no rules of their own.
const std::set<std::string> kMachinery = {
    "atoms",           "draft",      "extractor",          "figure",
    "numeral",         "phrases",    "registry",           "scan",
    "front",           "vocabulary", "vocabulary_context", "vocabulary_currencies",
    "vocabulary_load", "survey"};

TEST(FigureCorpora, StandBesideEveryRuleFile) {
  std::map<std::string, int> rows;
  for (const CorpusRow& row : ReadCorpus()) ++rows[row.file];
  for (const auto& entry : std::filesystem::directory_iterator(RECKONER_SOURCE_DIR "/extractors/figures")) {
    const std::string name = entry.path().stem().string();
    if (entry.path().extension() != ".cc" || kMachinery.count(name) > 0) continue;
    EXPECT_GT(rows[name], 0) << name << ".cc has no corpus/figures/" << name << ".tsv";
  }
}

}  // namespace
}  // namespace reckoner
