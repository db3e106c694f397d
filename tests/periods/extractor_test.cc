#include <ctime>
// What holds for any text: spans in bounds and in order, the same answer twice, time linear in the text.
#include <gtest/gtest.h>

#include <chrono>
#include <random>

#include "extractors/periods/calendar.h"
#include "extractors/periods/extractor.h"

namespace reckoner {
namespace {

const PeriodExtractor& Extractor() {
  static const Lexicon* const lexicon = new Lexicon;
  static const PeriodExtractor* const extractor = new PeriodExtractor(*lexicon);
  return *extractor;
}

DateContext Published(const char* day) {
  DateContext context;
  context.reference = ParseIsoDate(day);
  return context;
}

std::vector<Period> Extract(std::string_view text, const DateContext& context) {
  Passage passage{.text = text, .sentences = {{0, static_cast<uint32_t>(text.size())}}};
  return Extractor().Extract(passage, context);
}

void ExpectSound(std::string_view text, const std::vector<Period>& periods) {
  uint32_t end = 0;
  for (const Period& period : periods) {
    ASSERT_LE(end, period.span.begin) << text;
    ASSERT_LT(period.span.begin, period.span.end) << text;
    ASSERT_LE(period.span.end, text.size()) << text;
    // No span cuts a character.
    ASSERT_NE(static_cast<unsigned char>(text[period.span.begin]) & 0xC0, 0x80) << text;
    if (period.span.end < text.size()) {
      ASSERT_NE(static_cast<unsigned char>(text[period.span.end]) & 0xC0, 0x80) << text;
    }
    if (period.start && period.end) {
      ASSERT_LE(*period.start, *period.end) << text;
    }
    ASSERT_FALSE(period.value.empty()) << text;
    ASSERT_FALSE(period.rule.empty()) << text;
    end = period.span.end;
  }
}

TEST(PeriodExtractorTest, AnyWordsGiveSoundSpans) {
  static constexpr std::string_view kPieces[] = {"January",
                                                 "Jan.",
                                                 "May",
                                                 "Monday",
                                                 "Fri",
                                                 "2025",
                                                 "1998",
                                                 "'98",
                                                 "14",
                                                 "31",
                                                 "3rd",
                                                 "second",
                                                 "first",
                                                 "last",
                                                 "next",
                                                 "this",
                                                 "the",
                                                 "a",
                                                 "of",
                                                 "in",
                                                 "to",
                                                 "and",
                                                 "-",
                                                 ",",
                                                 "/",
                                                 ".",
                                                 ":",
                                                 "quarter",
                                                 "third",
                                                 "year",
                                                 "years",
                                                 "months",
                                                 "weeks",
                                                 "ago",
                                                 "earlier",
                                                 "two",
                                                 "twenty",
                                                 "hundred",
                                                 "half",
                                                 "Q3",
                                                 "H1",
                                                 "FY25",
                                                 "2024-25",
                                                 "2026-01-14",
                                                 "01/14/2026",
                                                 "10:30",
                                                 "p.m.",
                                                 "GMT",
                                                 "every",
                                                 "daily",
                                                 "early",
                                                 "mid",
                                                 "late",
                                                 "end",
                                                 "ended",
                                                 "before",
                                                 "after",
                                                 "between",
                                                 "from",
                                                 "until",
                                                 "Christmas",
                                                 "Easter",
                                                 "weekend",
                                                 "century",
                                                 "1990s",
                                                 "fiscal",
                                                 "same",
                                                 "period",
                                                 "year-ago",
                                                 "'s",
                                                 "$",
                                                 "€",
                                                 "½",
                                                 "é",
                                                 "—",
                                                 "\n",
                                                 "\n\n",
                                                 "yesterday",
                                                 "now",
                                                 "XVI",
                                                 "9999",
                                                 "0",
                                                 "99999999999999999999",
                                                 "2.5",
                                                 "1,250",
                                                 "%",
                                                 "or",
                                                 "more",
                                                 "than",
                                                 "about",
                                                 "fall",
                                                 "summer"};
  std::mt19937 random(20260114);
  const DateContext context = Published("2026-01-14");
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (int words = 1 + static_cast<int>(random() % 14); words > 0; --words) {
      text += kPieces[random() % std::size(kPieces)];
      if (random() % 8 != 0) text += ' ';
    }
    const std::vector<Period> periods = Extract(text, round % 5 == 0 ? DateContext() : context);
    ExpectSound(text, periods);
    if (HasFatalFailure()) return;
  }
}

TEST(PeriodExtractorTest, FirstAndLastDays) {
  // Far ends of the calendar: nothing overflows.
  for (const char* day : {"0001-01-01", "9999-12-31", "1583-01-01"}) {
    for (const char* text : {"20000 years ago", "next century", "last year", "in 500 weeks' time",
                             "the previous decade", "9999 and 1000", "two weeks after Dec. 31, 2199",
                             "Easter", "the next millennium", "yesterday", "tomorrow"}) {
      const std::vector<Period> periods = Extract(text, Published(day));
      ExpectSound(text, periods);
    }
  }
}

TEST(PeriodExtractorTest, NeedsNoReference) {
  const std::vector<Period> periods =
      Extract("Exports fell last month, on Monday and in May 2024.", DateContext());
  ASSERT_EQ(periods.size(), 3u);
  EXPECT_FALSE(periods[0].start);
  EXPECT_FALSE(periods[1].end);
  EXPECT_EQ(periods[2].value, "2024-05");
  EXPECT_EQ(IsoDate(*periods[2].end), "2024-05-31");
}

TEST(PeriodExtractorTest, FetchedIsNamedAsTheSource) {
  DateContext context = Published("2026-01-14");
  context.source = ResolvedFrom::kFetched;
  const std::vector<Period> periods = Extract("Exports fell last month.", context);
  ASSERT_EQ(periods.size(), 1u);
  EXPECT_EQ(periods[0].resolved_from, ResolvedFrom::kFetched);
}

TEST(PeriodExtractorTest, BoilerplateYieldsNothing) {
  const std::string_view text = "Sales fell in May 2024. Every Friday in your mailbox since 2020.";
  Passage passage{.text = text, .sentences = {{0, 23}, {24, 64}}, .boilerplate = {{24, 64}}};
  const std::vector<Period> periods = Extractor().Extract(passage, Published("2026-01-14"));
  ASSERT_EQ(periods.size(), 1u);
  EXPECT_EQ(periods[0].value, "2024-05");
}

// Ten times the text takes about ten times the time, whatever it is made of.
class HostilePeriodTest : public testing::TestWithParam<std::string> {};

TEST_P(HostilePeriodTest, Linear) {
  const auto seconds = [](const std::string& text) {
    const std::clock_t start = std::clock();  // of this process: a busy machine doesn't count
    Extract(text, Published("2026-01-14"));
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  };
  std::string small, large;
  while (small.size() < 100'000) small += GetParam();
  while (large.size() < 1'000'000) large += GetParam();
  const double one = std::min(seconds(small), seconds(small)), ten = seconds(large);
  EXPECT_LT(ten, 40 * one + 0.2);
}

INSTANTIATE_TEST_SUITE_P(Inputs, HostilePeriodTest,
                         testing::Values("the ", "the last ", "1", "1 ", "2025 ", "2025-", "January ",
                                         "January, ", "two years ", "and ", "- ", "a", "early late ",
                                         "the first quarter of the first quarter of ", "from May to June to ",
                                         "twenty ", "1,000,", "'98'", "10:30:", "year-", "\xC3\xA9",
                                         "half a ", "Monday, Tuesday, ", "1/2/", "Q1Q2",
                                         "Monday, a year earlier, "));

}  // namespace
}  // namespace reckoner
