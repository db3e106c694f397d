// corpus/text/sentences.tsv, one case a row: what the splitter makes of it with the lexicon's tables.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extractors/lexicon/passage_reader.h"
#include "extractors/text/normalize.h"
#include "tests/lexicon/corpus.h"

namespace reckoner {
namespace {

std::string Trim(std::string s) {
  const auto first = s.find_first_not_of(" \n\r\t");
  if (first == std::string::npos) return "";
  return s.substr(first, s.find_last_not_of(" \n\r\t") + 1 - first);
}

class SentencesCorpusTest : public testing::TestWithParam<CorpusRow> {};

TEST_P(SentencesCorpusTest, Row) {
  static const PassageReader reader{Lexicon()};
  static const std::string kMark = "\xC2\xA6";  // ¦
  std::string text;
  std::vector<std::string> expected;
  std::string rest = GetParam()["text"];
  while (true) {
    const size_t at = rest.find(kMark);
    expected.push_back(Trim(rest.substr(0, at)));
    text += rest.substr(0, at);
    if (at == std::string::npos) break;
    rest.erase(0, at + kMark.size());
  }
  const NormalizedText normalized = Normalize(text);
  std::vector<std::string> got;
  for (const Span span : reader.sentences().Split(normalized.text()))
    got.emplace_back(Slice(normalized.text(), span));
  EXPECT_THAT(got, testing::ElementsAreArray(expected)) << "corpus/text/sentences.tsv:" << GetParam().line;
}

INSTANTIATE_TEST_SUITE_P(Corpus, SentencesCorpusTest,
                         testing::ValuesIn(ReadCorpus("corpus/text/sentences.tsv", {"rule", "text"})),
                         [](const auto& info) {
                           return info.param["rule"] + "_" + std::to_string(info.param.line);
                         });

}  // namespace
}  // namespace reckoner
