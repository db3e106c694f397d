#include "extractors/claims/lead_in.h"

#include <gtest/gtest.h>

#include "extractors/figures/extractor.h"
#include "extractors/lexicon/passage_reader.h"
#include "extractors/periods/extractor.h"
#include "extractors/text/normalize.h"

namespace reckoner {
namespace {

struct Found {
  NormalizedText source;
  Passage passage;
  Mentions mentions;
};

std::unique_ptr<Found> Read(std::string_view text) {
  static const Lexicon lexicon;
  static const PassageReader passages(lexicon);
  static const PeriodExtractor periods(lexicon);
  static const FigureExtractor figures(lexicon);
  auto out = std::make_unique<Found>();
  out->source = Normalize(text);
  out->passage = passages.Read(out->source.text());
  out->mentions.passage = &out->passage;
  out->mentions.periods = periods.Extract(out->passage, {.reference = ParseIsoDate("2026-05-13")});
  std::vector<Span> spans;
  for (const Period& period : out->mentions.periods) spans.push_back(period.span);
  out->mentions.figures = figures.Extract(out->passage, spans);
  return out;
}

// What is left of the last sentence.
std::string BehindIt(std::string_view text) {
  const auto found = Read(text);
  const Span sentence = found->passage.sentences.back();
  return std::string(Slice(found->passage.text, {BehindDateline(found->mentions, sentence), sentence.end}));
}

TEST(LeadInTest, DatelinesEndAtTheirDash) {
  const struct {
    std::string_view text, rest;
  } kRows[] = {
      {"OSLO — Sales rose 5%.", "Sales rose 5%."},
      {"OSLO, May 11 (Newswire) - Sales rose 5%.", "Sales rose 5%."},
      {"KUALA LUMPUR, May 11 (Newswire) -- Sales rose 5%.", "Sales rose 5%."},
      {"ASTANA. May 11 (Newswire) - Sales rose 5%.", "Sales rose 5%."},
      {"Paris, May 11, 2026 (Newswire) – Sales rose 5%.", "Sales rose 5%."},
      {"Oslo (Newswire) -- Sales rose 5%.", "Sales rose 5%."},
  };
  for (const auto& row : kRows) EXPECT_EQ(BehindIt(row.text), row.rest) << row.text;
}

TEST(LeadInTest, OtherDashesOpenNoSentence) {
  for (const std::string_view text :
       {"Germany - Europe's largest economy - grew 0.3%.", "Sales - up 5% in May - beat forecasts.",
        "May 2026 - a month to forget - cost 5%.", "US - China trade fell 5%.",
        "OSLO Sales rose 5% - a record."})
    EXPECT_EQ(BehindIt(text), text);
}

// How many tokens a bracket has that only abbreviates.
size_t Skipped(std::string_view text) {
  const auto found = Read(text);
  const std::vector<Token>& tokens = found->passage.tokens;
  for (size_t at = 0; at < tokens.size(); ++at) {
    if (Slice(found->passage.text, tokens[at].span) != "(") continue;
    return BehindAbbreviation(found->mentions, at) - at;
  }
  return 0;
}

TEST(LeadInTest, BracketsThatAbbreviate) {
  EXPECT_EQ(Skipped("The output index (IPI) rose 5%."), 3u);
  EXPECT_EQ(Skipped("It rose 5% year on year (yoy) in May."), 3u);
  EXPECT_GT(Skipped("It rose 5% year-on-year (y-o-y) in May."), 3u);
  EXPECT_GT(Skipped("It rose by 5% on the month (m/m) in May."), 3u);
}

TEST(LeadInTest, BracketsThatTell) {
  for (const std::string_view text :
       {"Sales rose to $5 million (a record).", "Sales rose in the spring quarter (Q2).",
        "It rose to 5 million euros (6 million dollars).", "Acme (NYSE: ACM) rose 5%.",
        "Sales (Net) rose 5%."})
    EXPECT_EQ(Skipped(text), 0u) << text;
}

TEST(LeadInTest, EndsOfTextAreNoBrackets) {
  for (const std::string_view text : {"Index (", "Index (IPI", "Index (y", "Index (y-", "(IPI) rose 5%"})
    EXPECT_EQ(Skipped(text), 0u) << text;
}

}  // namespace
}  // namespace reckoner
