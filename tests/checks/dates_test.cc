// Checks over periods: weekdays and counted years.
#include <gtest/gtest.h>

#include "extractors/checks/check.h"

namespace reckoner {
namespace {

Day On(int year, unsigned month, unsigned day) {
  return std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day);
}

class Dates {
 public:
  int32_t Add(std::string text, std::string value, std::optional<Day> start, unsigned weekday = 0) {
    Period period{
        .span = {static_cast<uint32_t>(text_.size()), static_cast<uint32_t>(text_.size() + text.size())},
        .type = start ? PeriodType::kDate : PeriodType::kDuration,
        .value = std::move(value),
        .start = start,
        .end = start};
    if (weekday != 0) period.printed_weekday = weekday;
    period.year_printed = text.find("20") != std::string::npos;
    text_ += text + " ";
    mentions_.periods.push_back(std::move(period));
    return static_cast<int32_t>(mentions_.periods.size()) - 1;
  }

  std::optional<Check> Run(LinkKind kind, std::vector<Term> terms) {
    mentions_.date.reference = On(2025, 10, 9);
    passage_.text = text_;
    mentions_.passage = &passage_;
    ClaimSet claims;
    claims.links.push_back({.kind = kind, .rule = "test", .terms = std::move(terms)});
    std::vector<Check> checks = RunChecks(mentions_, claims);
    if (checks.empty()) return std::nullopt;
    EXPECT_EQ(checks.size(), 1u);
    return checks[0];
  }

 private:
  std::string text_;
  Passage passage_;
  Mentions mentions_;
};

std::string Verdict(const std::optional<Check>& check) {
  return check ? std::string(Name(check->verdict)) : std::string("none");
}

struct WeekdayCase {
  const char* text;
  unsigned weekday;  // that the text prints, Monday 1; 0 for none
  Day date;
  const char* verdict;
};

TEST(Weekday, AgainstTheCalendar) {
  const WeekdayCase cases[] = {
      {"Thursday, October 15, 2025", 4, On(2025, 10, 15), "inconsistent"},
      {"Wednesday, October 15, 2025", 3, On(2025, 10, 15), "consistent"},
      {"Thursday, October 16", 4, On(2025, 10, 16), "consistent"},
      {"Monday, October 16", 1, On(2025, 10, 16), "inconsistent"},
      // Without its year, a day of April may be last April or next.
      {"Thursday, April 17", 4, On(2026, 4, 17), "undetermined"},
      {"Wednesday", 3, On(2025, 10, 8), "consistent"},
      {"Wednesday", 3, On(2025, 10, 7), "none"},
      {"October 15, 2025", 0, On(2025, 10, 15), "none"},
  };
  for (const WeekdayCase& c : cases) {
    Dates dates;
    const int32_t period = dates.Add(c.text, IsoDate(c.date), c.date, c.weekday);
    const auto check = dates.Run(LinkKind::kWeekday, {{.role = TermRole::kFirst, .period = period}});
    EXPECT_EQ(Verdict(check), c.verdict) << c.text;
    if (check) {
      EXPECT_EQ(check->periods, std::vector<int32_t>{period});
      EXPECT_FALSE(check->suspect);
    }
  }
}

struct SpanCase {
  const char* count;
  int first, last;
  const char* verdict;
};

TEST(YearsCounted, SinceAndInYears) {
  const SpanCase cases[] = {
      {"P5Y", 2020, 2025, "consistent"},   {"P4Y", 2021, 2025, "consistent"},
      {"P9Y", 2019, 2025, "inconsistent"}, {"P6Y", 2020, 2025, "undetermined"},  // counting both ends
      {"P4Y", 2020, 2025, "undetermined"}, {"P3Y", 2020, 2025, "inconsistent"},
      {"PXY", 2020, 2025, "none"},  // "several years"
  };
  for (const SpanCase& c : cases) {
    Dates dates;
    const int32_t count = dates.Add("that many years", c.count, std::nullopt);
    const int32_t first = dates.Add(std::to_string(c.first), std::to_string(c.first), On(c.first, 1, 1));
    const int32_t last = dates.Add(std::to_string(c.last), std::to_string(c.last), On(c.last, 1, 1));
    const auto check = dates.Run(LinkKind::kSpan, {{.role = TermRole::kCount, .period = count},
                                                   {.role = TermRole::kFirst, .period = first},
                                                   {.role = TermRole::kLast, .period = last}});
    EXPECT_EQ(Verdict(check), c.verdict) << c.count << " " << c.first << " " << c.last;
  }
}

TEST(YearsCounted, StreakThenBreak) {
  const std::pair<const char*, const char*> cases[] = {{"P5Y", "consistent"},
                                                       {"P4Y", "undetermined"},
                                                       {"P6Y", "undetermined"},
                                                       {"P8Y", "inconsistent"},
                                                       {"P5M", "none"}};
  for (const auto& [within, verdict] : cases) {
    Dates dates;
    const int32_t streak = dates.Add("four years", "P4Y", std::nullopt);
    const int32_t first = dates.Add("that many years", within, std::nullopt);
    const auto check = dates.Run(LinkKind::kSpan, {{.role = TermRole::kCount, .period = streak},
                                                   {.role = TermRole::kCount, .period = first}});
    EXPECT_EQ(Verdict(check), verdict) << within;
  }
}

}  // namespace
}  // namespace reckoner
