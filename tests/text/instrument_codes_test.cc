#include "extractors/text/instrument_codes.h"

#include <gtest/gtest.h>

#include <fstream>

namespace reckoner {
namespace {

TEST(InstrumentCodesTest, Corpus) {
  std::ifstream in(RECKONER_SOURCE_DIR "/corpus/text/instrument_codes.tsv");
  ASSERT_TRUE(in);
  std::string line;
  int rows = 0;
  for (bool header = true; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    if (std::exchange(header, false)) continue;
    const std::string text = line.substr(0, line.find('\t'));
    std::vector<Token> tokens = Tokenize(text);
    DropInstrumentCodes(text, tokens);
    std::string left;
    for (const Token& token : tokens) left.append(left.empty() ? "" : " ").append(Slice(text, token.span));
    EXPECT_EQ(left, line.substr(line.find('\t') + 1)) << text;
    ++rows;
  }
  EXPECT_GE(rows, 20);
}

// Cut anywhere, a text is read within its bounds.
TEST(InstrumentCodesTest, ReadsCutTexts) {
  const std::string text = "(.DJI), opens new tab .SPX EUR=RR <AAPL.O> CLc1 (";
  for (size_t size = 0; size <= text.size(); ++size) {
    const std::string cut = text.substr(0, size);
    std::vector<Token> tokens = Tokenize(cut);
    DropInstrumentCodes(cut, tokens);
    for (const Token& token : tokens) EXPECT_LE(token.span.end, cut.size());
  }
}

}  // namespace
}  // namespace reckoner
