#include "extractors/claims/tags.h"

#include <gtest/gtest.h>

#include "tests/claims/marked.h"

namespace reckoner {
namespace {

struct Row {
  const char* text;
  const char* tags;    // as tagged
  const char* folded;  // after Fold
};

const Row kRows[] = {
    {"Sales fell {P:6.9%} to {M:$228 billion} from {M:$244 billion} in {D:2024}.", "_vPtMfMiD", "_vPtMfMD"},
    {"Profit rose to {M:$5m} ({E:4m euros}) from {M:$3m}.", "_vtM(E)fM", "_vtMfM"},
    {"Net rose to {M:$24m}, or {M:96 cents} a share, from {M:$17m}.", "_vtM,rMp,fM", "_vtM,rMp,fM"},
    {"Exports of steel, which fell {P:4%} from {D:a year earlier}, totaled {Q:5 tonnes}.", "_o_,_vPfD,=Q",
     "_o_,_vPD,=Q"},
    {"Lending grew to {M:$8bn} from {D:January}'s {M:$7bn}.", "_vtMfD_M", "_vtMfD_M"},
    {"Stocks fell to {Q:160 tonnes} from {Q:164 tonnes} (revised from {Q:163 tonnes}).", "_vtQfQ(_fQ)",
     "_vtQfQ"},
    {"Compared with last year, output was up.", "cD,_=u", "D,_=u"},
    {"", "", ""},
};

class TagsTest : public testing::TestWithParam<Row> {};

TEST_P(TagsTest, Tags) {
  const Lexicon lexicon;
  const Tagger tagger(lexicon);
  auto marked = Marked(GetParam().text);
  const Span all{0, static_cast<uint32_t>(marked->text.size())};
  TagLine line = tagger.Tag(marked->mentions, all, {});
  std::string expected = GetParam().tags;
  for (char& c : expected) c = c == 'E' ? 'M' : c;
  EXPECT_EQ(line.tags, expected);
  Fold(marked->mentions, line);
  EXPECT_EQ(line.tags, GetParam().folded);
  EXPECT_EQ(line.items.size(), line.tags.size());
}

INSTANTIATE_TEST_SUITE_P(All, TagsTest, testing::ValuesIn(kRows));

TEST(TagsTest, BracketBecomesAnAside) {
  const Lexicon lexicon;
  const Tagger tagger(lexicon);
  auto marked = Marked("Profit rose to {M:$5m} ({E:4m euros}) from {M:$3m}.");
  TagLine line = tagger.Tag(marked->mentions, marked->passage.sentences[0], {});
  Fold(marked->mentions, line);
  ASSERT_EQ(line.tags, "_vtMfM");
  ASSERT_EQ(line.items[3].asides.size(), 1u);
  EXPECT_EQ(line.items[3].asides[0].figure, 1);
  EXPECT_EQ(line.items[3].asides[0].kind, Aside::kBracket);
}

TEST(TagsTest, LongSentencesStopAtTheCap) {
  const Lexicon lexicon;
  const Tagger tagger(lexicon);
  std::string text;
  for (int i = 0; i < 5000; ++i) text += "up, ";
  auto marked = Marked(text);
  EXPECT_EQ(tagger.Tag(marked->mentions, marked->passage.sentences[0], {}).items.size(), Tagger::kMaxItems);
}

}  // namespace
}  // namespace reckoner
