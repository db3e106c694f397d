// Freshness, usual yields, limits, and what the metrics say.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pipeline/nightly/metrics.h"
#include "pipeline/nightly/operation_alarms.h"

namespace reckoner {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

NightlyConfig Config() {
  return ParseConfig(
      "contact = \"x\"\n[[source]]\nname = \"feed\"\nurl = \"https://x.org/f\"\n[[source]]\nname = "
      "\"folder\"\npath = \"a\"\n",
      "n.toml", "/etc");
}

Manifest NightOf(const std::string& date, uint64_t feed, uint64_t folder = 0) {
  Manifest m{.date = date};
  for (const auto& [name, count] : {std::pair("feed", feed), {"folder", folder}}) {
    SourceCounts source;
    source.name = name;
    source.state = "read";
    source.documents = source.records = count;
    source.fresh = date;
    m.sources.push_back(source);
    m.totals.documents += count;
  }
  return m;
}

std::vector<std::string> Raised(const std::vector<Manifest>& before, Manifest today,
                                const NightlyConfig& config = Config()) {
  SetFreshness(before, &today);
  RaiseAlarms(config, before, &today);
  std::vector<std::string> out;
  for (const OperationAlarm& alarm : today.alarms) out.push_back(alarm.kind + " " + alarm.source);
  return out;
}

TEST(Freshness, IsCarriedFromRunToRun) {
  Manifest today = NightOf("2026-01-14", 0, 3);
  SetFreshness({NightOf("2026-01-12", 4)}, &today);
  EXPECT_EQ(today.sources[0].fresh, "2026-01-12");
  EXPECT_EQ(today.sources[1].fresh, "2026-01-14");
}

TEST(Freshness, DeferredDocumentsAreNoNews) {
  Manifest today = NightOf("2026-01-14", 2);
  today.sources[0].deferred = 2;
  SetFreshness({NightOf("2026-01-12", 4)}, &today);
  EXPECT_EQ(today.sources[0].fresh, "2026-01-12");
}

TEST(Alarms, StaleAfterThreeDays) {
  EXPECT_THAT(Raised({NightOf("2026-01-11", 4)}, NightOf("2026-01-14", 0)), IsEmpty());
  EXPECT_THAT(Raised({NightOf("2026-01-10", 4)}, NightOf("2026-01-14", 0)), ElementsAre("stale feed"));
  EXPECT_THAT(Raised({}, NightOf("2026-01-14", 0)), IsEmpty());  // the first night has no past
}

TEST(Alarms, AFolderMayBeQuiet) {
  NightlyConfig config = Config();
  EXPECT_THAT(Raised({NightOf("2026-01-01", 1, 9)}, NightOf("2026-01-14", 1)), IsEmpty());
  config.sources[1].stale_after = 86400;
  EXPECT_THAT(Raised({NightOf("2026-01-01", 1, 9)}, NightOf("2026-01-14", 1), config),
              ElementsAre("stale folder"));
}

TEST(Alarms, LowYield) {
  std::vector<Manifest> before;
  for (const char* day : {"13", "12", "11", "10", "09"})
    before.push_back(NightOf(std::string("2026-01-") + day, 20));
  EXPECT_THAT(Raised(before, NightOf("2026-01-14", 6)), IsEmpty());
  EXPECT_THAT(Raised(before, NightOf("2026-01-14", 5)), ElementsAre("low_yield feed"));
  before.pop_back();
  EXPECT_THAT(Raised(before, NightOf("2026-01-14", 5)), IsEmpty());  // too few to know what is usual
}

TEST(Alarms, FailuresOverTheLimits) {
  Manifest today = NightOf("2026-01-14", 20);
  today.totals.quarantined = 10;
  EXPECT_THAT(Raised({}, today), IsEmpty());
  today.totals.quarantined = 11;
  EXPECT_THAT(Raised({}, today), ElementsAre("quarantined "));
  today = NightOf("2026-01-14", 3);
  today.sources[0].state = "failed";
  EXPECT_THAT(Raised({}, today), IsEmpty());
  today.sources[1].state = "not_due";
  EXPECT_THAT(Raised({}, today), ElementsAre("failed_sources "));
}

TEST(Metrics, LabelsAreEscaped) {
  Manifest today = NightOf("2026-01-14", 3);
  today.sources[0].name = "a\"b\\c\nd";
  EXPECT_THAT(MetricsText(today),
              HasSubstr("reckoner_source_documents{source=\"a\\\"b\\\\c\\nd\",ending=\"records\"} 3\n"));
}

}  // namespace
}  // namespace reckoner
