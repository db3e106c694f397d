// corpus/article/*.tsv, one case a row: the small readers behind ArticleReader.
#include "tests/lexicon/corpus.h"

#include <gtest/gtest.h>

#include "pipeline/article/date_text.h"
#include "pipeline/article/facts.h"
#include "pipeline/article/markup.h"
#include "pipeline/article/names.h"
#include "pipeline/article/page_url.h"
#include "pipeline/article/vocabulary.h"

namespace reckoner::article {
namespace {

const Vocabulary& Words() {
  static const auto& vocabulary = *new Vocabulary;
  return vocabulary;
}

const DateReader& Dates() {
  static const auto& reader = *new DateReader;
  return reader;
}

std::string OrDash(const std::string& text) { return text.empty() ? "-" : text; }

// The names of the bits that are set, joined by '|'.
std::string Names(uint32_t bits, const std::vector<std::string>& names) {
  std::string out;
  for (size_t i = 0; i < names.size(); ++i) {
    if ((bits & (1u << i)) == 0) continue;
    if (!out.empty()) out += '|';
    out += names[i];
  }
  return OrDash(out);
}

std::vector<CorpusRow> Rows(const std::string& name, const std::vector<std::string>& columns) {
  return ReadCorpus("corpus/article/" + name + ".tsv", columns);
}

class DatesTest : public testing::TestWithParam<CorpusRow> {};
TEST_P(DatesTest, FindsTheFirst) {
  const CorpusRow& row = GetParam();
  const auto years = row["years"] == "two" ? DateReader::Years::kTwoToo : DateReader::Years::kFourDigits;
  const auto date = Dates().Find(row["text"], row["language"], 0, nullptr, years);
  EXPECT_EQ(date ? date->Iso() : "-", row["date"]) << row["text"];
}
INSTANTIATE_TEST_SUITE_P(Corpus, DatesTest,
                         testing::ValuesIn(Rows("dates", {"language", "years", "text", "date"})));

class DateUrlsTest : public testing::TestWithParam<CorpusRow> {};
TEST_P(DateUrlsTest, FindsTheDay) {
  const auto date = DateInUrl(GetParam()["url"]);
  EXPECT_EQ(date ? date->Iso() : "-", GetParam()["date"]) << GetParam()["url"];
}
INSTANTIATE_TEST_SUITE_P(Corpus, DateUrlsTest, testing::ValuesIn(Rows("date_urls", {"url", "date"})));

class NamesTest : public testing::TestWithParam<CorpusRow> {};
TEST_P(NamesTest, ReadsThem) {
  const CorpusRow& row = GetParam();
  std::string joined;
  for (const std::string& name : ReadNames(Words(), row["line"], row["one"] == "yes")) {
    if (!joined.empty()) joined += "; ";
    joined += name;
  }
  EXPECT_EQ(OrDash(joined), row["names"]) << row["line"];
}
INSTANTIATE_TEST_SUITE_P(Corpus, NamesTest, testing::ValuesIn(Rows("names", {"one", "line", "names"})));

class ClassHintsTest : public testing::TestWithParam<CorpusRow> {};
TEST_P(ClassHintsTest, SaysWhatAnElementIsFor) {
  const std::vector<std::string> kinds = {"chrome",  "share",  "related", "promo", "ad",         "comments",
                                          "bio",     "meta",   "caption", "media", "toc",        "cookie",
                                          "paywall", "hidden", "body",    "live",  "standfirst", "notes",
                                          "byline",  "date",   "event"};
  EXPECT_EQ(Names(Words().HintsOf(GetParam()["names"]), kinds), GetParam()["kinds"]) << GetParam()["names"];
}
INSTANTIATE_TEST_SUITE_P(Corpus, ClassHintsTest, testing::ValuesIn(Rows("class_hints", {"names", "kinds"})));

class LinesTest : public testing::TestWithParam<CorpusRow> {};
TEST_P(LinesTest, SaysWhatALineIs) {
  const std::vector<std::string> kinds = {"begins",  "is",      "ends",   "may",
                                          "barrier", "consent", "speaks", "bio"};
  const std::string& line = GetParam()["line"];
  EXPECT_EQ(Names(Words().LineHints(line) | Words().LineAsks(line), kinds), GetParam()["hints"]) << line;
}
INSTANTIATE_TEST_SUITE_P(Corpus, LinesTest, testing::ValuesIn(Rows("lines", {"line", "hints"})));

class CanonicalUrlsTest : public testing::TestWithParam<CorpusRow> {};
TEST_P(CanonicalUrlsTest, KnowsThePage) {
  const CorpusRow& row = GetParam();
  Facts facts;
  if (!row["canonical"].empty()) facts.all.push_back({Field::kUrl, Source::kLink, 0, row["canonical"], 0});
  EXPECT_EQ(CanonicalUrl(facts, row["url"]), row["known_by"]);
}
INSTANTIATE_TEST_SUITE_P(Corpus, CanonicalUrlsTest,
                         testing::ValuesIn(Rows("canonical_urls", {"url", "canonical", "known_by"})));

class MarkupTest : public testing::TestWithParam<CorpusRow> {};
TEST_P(MarkupTest, IsTrimmed) { EXPECT_EQ(TrimMarkup(GetParam()["html"]), GetParam()["trimmed"]); }
INSTANTIATE_TEST_SUITE_P(Corpus, MarkupTest, testing::ValuesIn(Rows("markup", {"html", "trimmed"})));

}  // namespace
}  // namespace reckoner::article
