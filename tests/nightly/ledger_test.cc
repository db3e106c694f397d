#include "pipeline/nightly/ledger.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/nightly/folder.h"

namespace reckoner {
namespace {

using testing::ElementsAre;

LedgerRow Row(const std::string& key, const std::string& doc_id, Ending ending, int64_t size = 10) {
  return {.key = key, .source = "s", .doc_id = doc_id, .ending = ending, .size = size, .figures = 2};
}

std::vector<std::string> Keys(const Ledger& ledger) {
  std::vector<std::string> out;
  ledger.Each([&](const LedgerRow& row) { out.push_back(row.key + ":" + std::string(Name(row.ending))); });
  return out;
}

TEST(Ledger, KeepsOnlyWhatWasCommitted) {
  const TestFolder folder;
  {
    Ledger ledger(folder / "l");
    ledger.Put(Row("b", "B", Ending::kRecords));
    ledger.SetSize("journal_size", 7);
    ledger.Commit();
    ledger.Put(Row("a", "A", Ending::kNone));
    ledger.SetSize("journal_size", 9);
  }
  const Ledger ledger(folder / "l");
  EXPECT_THAT(Keys(ledger), ElementsAre("b:records"));
  EXPECT_EQ(ledger.GetSize("journal_size"), 7);
  EXPECT_EQ(ledger.Get("nothing"), "");
}

TEST(Ledger, OneDocumentOnce) {
  const TestFolder folder;
  Ledger ledger(folder / "l");
  ledger.Put(Row("b", "B", Ending::kDeferred, 0));
  EXPECT_FALSE(ledger.Has("b"));  // it may still come
  ledger.Put(Row("b", "B", Ending::kRecords));
  EXPECT_TRUE(ledger.Has("b"));
  ledger.Put(Row("c", "B", Ending::kRecords));  // another address of the same
  EXPECT_TRUE(ledger.Has("c"));
  EXPECT_THAT(Keys(ledger), ElementsAre("b:records", "c:duplicate"));
  EXPECT_EQ(ledger.Find("B")->key, "b");
  EXPECT_EQ(ledger.Find("c")->ending, Ending::kDuplicate);
  EXPECT_FALSE(ledger.Find("d"));
  const SourceLedger source = ledger.Source("s");
  EXPECT_EQ(source.figures, 2u);
  EXPECT_EQ(source.endings[static_cast<int>(Ending::kRecords)], 1u);
}

TEST(Ledger, TheFirstListingCounts) {
  const TestFolder folder;
  Ledger ledger(folder / "l");
  ledger.Listed("s", "feed", 10, 3);
  ledger.Listed("s", "feed", 10, 10);  // after a stop: this run's own are known by now
  ledger.Listed("s", "sitemap", 5, 0);
  ledger.Owed("s", 2);
  ledger.Owed("s", 9);
  ledger.SourceState("s", "failed", "why");
  ledger.SourceState("s", "read", "");
  ledger.SourceState("s", "unchanged", "");
  const SourceLedger source = ledger.Source("s");
  EXPECT_EQ(source.listed, 15u);
  EXPECT_EQ(source.known, 3u);
  EXPECT_EQ(source.owed, 2u);
  EXPECT_EQ(source.state, "read");
  EXPECT_EQ(ledger.Source("other").listed, 0u);
}

TEST(Ledger, EndingsHaveNames) {
  for (int i = 0; i < 6; ++i) {
    const auto ending = static_cast<Ending>(i);
    EXPECT_EQ(EndingNamed(Name(ending)), ending);
  }
  EXPECT_FALSE(EndingNamed("lost"));
}

}  // namespace
}  // namespace reckoner
