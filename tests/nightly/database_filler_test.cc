#include "pipeline/nightly/database_filler.h"

#include <gtest/gtest.h>

#include "pipeline/nightly/journal.h"
#include "pipeline/sinks/record.h"
#include "tests/nightly/folder.h"
#include "tests/sinks/lines.h"

namespace reckoner {
namespace {

// Remembers what it was given; fails at the record of a given number.
class Witness : public RowSink {
 public:
  explicit Witness(size_t fails_at = SIZE_MAX) : fails_at_(fails_at) {}
  void Flush() override {}
  void Close() override {}
  std::vector<std::string> keys;

 protected:
  void Take(const RecordRows& record) override {
    if (keys.size() == fails_at_) throw SinkError(SinkError::Kind::kIo, "the disk is full");
    keys.emplace_back(record.key());
  }

 private:
  size_t fails_at_;
};

class DatabaseFillerTest : public ::testing::Test {
 protected:
  DatabaseFillerTest() : journal_(folder_ / "journal.jsonl") {
    JournalWriter writer(journal_, 0);
    for (int i = 0; i < 500; ++i) {
      const std::string id = "article " + std::to_string(i), line = Line(id, "6.9");
      places_.push_back({RecordKey(id), writer.Append(line), static_cast<int64_t>(line.size())});
    }
    writer.Sync();
  }

  TestFolder folder_;
  const std::string journal_;
  std::vector<KeyedPlace> places_;
  StatementStore statements_{journal_, 2};
};

TEST_F(DatabaseFillerTest, EverythingInTheOrderOfKeysIntoEverySink) {
  Witness one, two;
  uint64_t shown = 0;
  DatabaseFiller filler({&one, &two}, places_, journal_, 2, statements_, [] { return false; });
  filler.Finish([&](uint64_t written) { shown = std::max(shown, written); });
  EXPECT_EQ(one.keys.size(), places_.size());
  EXPECT_TRUE(std::is_sorted(one.keys.begin(), one.keys.end()));
  EXPECT_EQ(two.keys, one.keys);
  EXPECT_LE(shown, places_.size());
}

TEST_F(DatabaseFillerTest, WhatFailsIsThrownByFinish) {
  Witness full(7);
  DatabaseFiller filler({&full}, places_, journal_, 2, statements_, [] { return false; });
  try {
    filler.Finish([](uint64_t) {});
    FAIL();
  } catch (const SinkError& error) {
    EXPECT_EQ(error.kind(), SinkError::Kind::kIo);
  }
  EXPECT_EQ(full.keys.size(), 7u);
}

TEST_F(DatabaseFillerTest, AStopEndsItEarly) {
  Witness sink;
  DatabaseFiller filler({&sink}, places_, journal_, 2, statements_, [&] { return sink.keys.size() >= 3; });
  filler.Finish([](uint64_t) {});
  EXPECT_GE(sink.keys.size(), 3u);
  EXPECT_LT(sink.keys.size(), places_.size());
}

TEST_F(DatabaseFillerTest, MayBeGivenUp) {
  Witness sink;
  {
    const DatabaseFiller filler({&sink}, places_, journal_, 2, statements_, [] { return false; });
  }
  EXPECT_LE(sink.keys.size(), places_.size());
}

TEST_F(DatabaseFillerTest, WithoutDatabasesThereIsNothingToDo) {
  DatabaseFiller filler({}, places_, "no journal", 2, statements_, [] { return false; });
  filler.Finish([](uint64_t) { FAIL(); });
}

}  // namespace
}  // namespace reckoner
