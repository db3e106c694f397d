// corpus/periods/*.tsv, one case a row: which periods stand in a text, and what they resolve to.
#include "tests/lexicon/corpus.h"

#include <gtest/gtest.h>

#include <sstream>

#include "extractors/periods/calendar.h"
#include "extractors/periods/extractor.h"
#include "extractors/text/normalize.h"
#include "extractors/text/sentences.h"

namespace reckoner {
namespace {

const Lexicon& Words() {
  static const Lexicon* const lexicon = new Lexicon;
  return *lexicon;
}

const PeriodExtractor& Extractor() {
  static const PeriodExtractor* const extractor = new PeriodExtractor(Words());
  return *extractor;
}

const SentenceSplitter& Splitter() {
  static const SentenceSplitter* const splitter = [] {
    std::vector<Abbreviation> abbreviations;
    for (const auto& row : Words().table("abbreviations").rows()) {
      abbreviations.push_back({std::string(row["form"]), row["kind"] == "title"    ? Abbreviation::kTitle
                                                         : row["kind"] == "number" ? Abbreviation::kNumber
                                                                                   : Abbreviation::kCommon});
    }
    std::vector<std::string> starters;
    for (const auto& row : Words().table("sentence_starters").rows()) starters.emplace_back(row["form"]);
    return new SentenceSplitter(abbreviations, starters);
  }();
  return *splitter;
}

std::vector<std::string> Split(const std::string& text, const std::string& separator) {
  std::vector<std::string> parts;
  for (size_t at = 0;;) {
    const size_t next = text.find(separator, at);
    parts.push_back(text.substr(at, next - at));
    if (next == std::string::npos) return parts;
    at = next + separator.size();
  }
}

// The period as a row writes it, with the keys that the row names.
std::string Written(const Period& period, std::string_view text, const std::vector<std::string>& keys) {
  const auto day = [](const std::optional<Day>& d) { return d ? IsoDate(*d) : std::string(); };
  std::ostringstream out;
  out << Slice(text, period.span) << " => " << Name(period.type) << ' ' << period.value;
  for (const std::string& key : keys) {
    out << ' ' << key << '=';
    if (key == "range")
      out << (period.start || period.end ? day(period.start) + ".." + day(period.end) : "none");
    if (key == "mod") out << (period.mod.empty() ? "none" : period.mod);
    if (key == "sdmx") out << (period.sdmx.empty() ? "none" : period.sdmx);
    if (key == "from") out << Name(period.resolved_from);
    if (key == "fiscal") out << (period.fiscal ? "yes" : "no");
    if (key == "weekday") out << (period.printed_weekday ? std::to_string(*period.printed_weekday) : "none");
    if (key == "start") out << (period.reporting_year_start.empty() ? "none" : period.reporting_year_start);
  }
  return out.str();
}

class PeriodCorpusTest : public testing::TestWithParam<CorpusRow> {};

TEST_P(PeriodCorpusTest, Row) {
  const NormalizedText text = Normalize(GetParam()["text"]);
  Passage passage{.text = text.text(), .sentences = Splitter().Split(text.text())};
  DateContext context;
  if (GetParam()["published"] != "-") context.reference = ParseIsoDate(GetParam()["published"]);
  const std::vector<Period> periods = Extractor().Extract(passage, context);

  std::vector<std::string> expected;
  if (GetParam()["periods"] != "-") expected = Split(GetParam()["periods"], " | ");
  std::vector<std::string> got;
  for (size_t i = 0; i < periods.size(); ++i) {
    std::vector<std::string> keys;
    if (i < expected.size()) {
      for (const std::string& word : Split(expected[i], " ")) {
        if (const size_t equals = word.find('='); equals != std::string::npos && word != "=>")
          keys.push_back(word.substr(0, equals));
      }
    }
    got.push_back(Written(periods[i], text.text(), keys));
    EXPECT_FALSE(periods[i].rule.empty());
    if (i > 0) {
      EXPECT_LE(periods[i - 1].span.end, periods[i].span.begin);
    }
    if (periods[i].start && periods[i].end) {
      EXPECT_LE(*periods[i].start, *periods[i].end);
    }
  }
  EXPECT_EQ(got, expected);
}

std::vector<CorpusRow> Rows(const char* file) {
  return ReadCorpus(std::string("corpus/periods/") + file, {"published", "text", "periods"});
}

std::string RowName(const testing::TestParamInfo<CorpusRow>& info) {
  return "line_" + std::to_string(info.param.line);
}

INSTANTIATE_TEST_SUITE_P(Dates, PeriodCorpusTest, testing::ValuesIn(Rows("dates.tsv")), RowName);
INSTANTIATE_TEST_SUITE_P(Years, PeriodCorpusTest, testing::ValuesIn(Rows("years.tsv")), RowName);
INSTANTIATE_TEST_SUITE_P(Context, PeriodCorpusTest, testing::ValuesIn(Rows("context.tsv")), RowName);
INSTANTIATE_TEST_SUITE_P(Durations, PeriodCorpusTest, testing::ValuesIn(Rows("durations.tsv")), RowName);
INSTANTIATE_TEST_SUITE_P(Times, PeriodCorpusTest, testing::ValuesIn(Rows("times.tsv")), RowName);
INSTANTIATE_TEST_SUITE_P(Traps, PeriodCorpusTest, testing::ValuesIn(Rows("traps.tsv")), RowName);

}  // namespace
}  // namespace reckoner
