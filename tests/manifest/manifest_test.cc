#include "pipeline/manifest/manifest.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace reckoner {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

Manifest Example() {
  Manifest m{
      .date = "2026-01-14", .started_at = "2026-01-14T03:00:00Z", .finished_at = "2026-01-14T03:09:00Z"};
  m.version = "0.1.0";
  m.lexicon = "ab";
  m.store_text = "sentence";
  m.archive = {"pages.warc.gz", 10, 3, "cd"};
  SourceCounts source;
  source.name = "a \"feed\"";
  source.state = "failed";
  source.why = "status 500";
  source.web = true;
  source.listed = 9;
  source.known = 4;
  source.duplicate = 1;
  source.documents = 4;
  source.records = source.none = source.quarantined = source.deferred = 1;
  source.figures = 7;
  source.fresh = "2026-01-13";
  m.sources = {source};
  m.totals = source;
  m.quarantine = {{"paywall", 1}};
  m.deferred = {{"failed", 1}};
  m.outputs = {{"envelopes.jsonl", 5, 3, "ef"}};
  m.sinks = {"sqlite:x"};
  m.alarms = {{"stale", "a \"feed\"", "no news"}};
  m.worst = "high";
  m.exit_status = 4;
  return m;
}

TEST(Manifest, ReadsBackAsItself) {
  const std::string text = WriteManifest(Example());
  EXPECT_EQ(WriteManifest(ParseManifest(text)), text);
}

TEST(Manifest, TheSumsOfTheExampleHold) { EXPECT_THAT(Discrepancies(Example()), IsEmpty()); }

TEST(Manifest, EverySumIsSeen) {
  const std::pair<void (*)(Manifest&), const char*> kFaults[] = {
      {[](Manifest& m) { ++m.sources[0].records; }, "documents are not"},
      {[](Manifest& m) { ++m.sources[0].listed; }, "listed + owed"},
      {[](Manifest& m) { ++m.sources[0].owed; }, "listed + owed"},
      {[](Manifest& m) { ++m.sources[0].unchanged; }, "listed + owed"},
      {[](Manifest& m) { ++m.totals.figures; }, "figures is not the sum"},
      {[](Manifest& m) { ++m.totals.deferred; }, "totals"},
      {[](Manifest& m) { m.quarantine["internal"] = 1; }, "quarantine: the causes"},
      {[](Manifest& m) { m.deferred.clear(); }, "deferred: the causes"},
  };
  for (const auto& [fault, words] : kFaults) {
    Manifest m = Example();
    fault(m);
    EXPECT_THAT(testing::PrintToString(Discrepancies(m)), HasSubstr(words));
  }
}

TEST(Manifest, WhatIsNone) {
  for (const char* text :
       {"", "null", "[]", "{}", "{\"schema\":\"reckoner/1\"}", "{\"schema\":3}", "{\"schema\""})
    EXPECT_THROW(ParseManifest(text), ManifestError) << text;
}

TEST(Manifest, OddMembersAreUnknown) {
  const Manifest m = ParseManifest(
      R"({"schema":"reckoner-manifest/1","date":3,"totals":[],"sources":[1,{"name":null,"records":-1}],"alarms":{},"sinks":[2]})");
  EXPECT_EQ(m.date, "");
  ASSERT_EQ(m.sources.size(), 1u);
  EXPECT_EQ(m.sources[0].records, 0u);
}

}  // namespace
}  // namespace reckoner
