// corpus/text/boilerplate.txt, one case a text: every line of it judged as marked.
#include <gtest/gtest.h>

#include "extractors/lexicon/passage_reader.h"
#include "extractors/text/normalize.h"
#include "tests/lexicon/corpus.h"

namespace reckoner {
namespace {

struct BoilerplateCase {
  std::string name;
  int line = 0;
  std::string text;
  std::string marks;  // one for each line of text: 'A', 'B' or ' '
  friend void PrintTo(const BoilerplateCase& c, std::ostream* out) { *out << c.name; }
};

std::vector<BoilerplateCase> ReadCases() {
  std::ifstream in(RECKONER_SOURCE_DIR "/corpus/text/boilerplate.txt", std::ios::binary);
  if (!in) throw std::runtime_error("no corpus/text/boilerplate.txt");
  std::vector<BoilerplateCase> out;
  std::string line;
  for (int number = 1; std::getline(in, line); ++number) {
    if (line.starts_with("=== ")) {
      out.push_back({.name = line.substr(4), .line = number});
    } else if (!out.empty() && !line.starts_with('#')) {
      if (!line.empty() && !line.starts_with("A ") && !line.starts_with("B "))
        throw std::runtime_error("unmarked: " + line);
      out.back().marks += line.empty() ? ' ' : line[0];
      out.back().text += (line.empty() ? "" : line.substr(2)) + "\n";
    }
  }
  return out;
}

class BoilerplateCorpusTest : public testing::TestWithParam<BoilerplateCase> {};

TEST_P(BoilerplateCorpusTest, EveryLine) {
  const NormalizedText text = Normalize(GetParam().text);
  static const PassageReader reader{Lexicon()};
  const Passage passage = reader.Read(text.text());
  uint32_t begin = 0;
  for (const char mark : GetParam().marks) {
    const auto end = static_cast<uint32_t>(text.text().find('\n', begin));
    const Span line{begin, end};
    begin = end + 1;
    if (mark == ' ') continue;
    bool whole = false;
    for (const Span span : passage.boilerplate) whole = whole || span.Contains(line);
    EXPECT_EQ(whole, mark == 'B') << Slice(text.text(), line);
    EXPECT_EQ(passage.InBoilerplate(line), mark == 'B') << Slice(text.text(), line);
  }
}

INSTANTIATE_TEST_SUITE_P(Corpus, BoilerplateCorpusTest, testing::ValuesIn(ReadCases()),
                         [](const auto& info) { return info.param.name; });

}  // namespace
}  // namespace reckoner
