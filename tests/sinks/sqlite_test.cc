#include "pipeline/sinks/sqlite.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "pipeline/sinks/by_key.h"
#include "pipeline/sinks/ddl.h"
#include "pipeline/sinks/sqlite_database.h"
#include "pipeline/sinks/tables.h"
#include "tests/sinks/lines.h"

namespace reckoner {
namespace {

using ::testing::ElementsAre;
namespace fs = std::filesystem;

class SqliteSinkTest : public ::testing::Test {
 protected:
  void SetUp() override {
    path_ =
        fs::temp_directory_path() / ("reckoner-sqlite-" + std::to_string(::getpid()) + "-" +
                                     ::testing::UnitTest::GetInstance()->current_test_info()->name() + ".db");
    Remove();
  }
  void TearDown() override { Remove(); }
  void Remove() {
    for (const char* tail : {"", "-wal", "-shm"}) fs::remove(path_.string() + tail);
  }
  void Load(const std::vector<std::string>& lines) {
    const auto sink = MakeSqliteSink(path_);
    for (const std::string& line : lines) sink->Write(line);
    sink->Flush();
    sink->Close();
  }
  // Every row of every table, in one string.
  std::string Everything() {
    Database database(path_);
    std::string out;
    for (const TableSpec& table : Tables()) {
      Statement rows(database, "SELECT * FROM " + Quoted(table.name) + " ORDER BY id");
      while (rows.Step()) {
        for (size_t c = 0; c < ColumnCount(table); ++c)
          out += std::string(rows.ColumnText(static_cast<int>(c))) + "|";
        out += '\n';
      }
    }
    return out;
  }
  std::string Text(const std::string& sql) {
    Database database(path_);
    Statement row(database, sql);
    return row.Step() ? std::string(row.ColumnText(0)) : "(no row)";
  }

  fs::path path_;
};

TEST_F(SqliteSinkTest, HoldsEveryList) {
  Load({Line("a", "6.9"), Line("b", "7.1")});
  EXPECT_EQ(Text("SELECT count(*) FROM documents"), "2");
  EXPECT_EQ(Text("SELECT count(*) FROM figures"), "4");
  for (const char* table : {"periods", "entities", "claims", "checks"})
    EXPECT_EQ(Text("SELECT count(*) FROM " + std::string(table)), "2") << table;
  EXPECT_EQ(Text("SELECT value || typeof(value) FROM figures WHERE mention = 'f1'"), "6.9text");
  EXPECT_EQ(Text("SELECT carried FROM claims"), R"(["time_period"])");
  EXPECT_EQ(Text("SELECT span_begin || '-' || span_end FROM figures WHERE mention = 'f1'"), "10-14");
  EXPECT_EQ(Text("PRAGMA user_version"), std::to_string(kLayoutVersion));
  EXPECT_EQ(Text("PRAGMA journal_mode"), "wal");
}

TEST_F(SqliteSinkTest, ReferencesJoin) {
  Load({Line("a", "6.9")});
  EXPECT_EQ(Text("SELECT periods.text FROM claims JOIN figures ON figures.id = claims.figure "
                 "JOIN periods ON periods.id = figures.period"),
            "2025");
  EXPECT_EQ(Text("SELECT figures.text FROM check_terms t JOIN figures ON figures.id = t.term"), "6.9%");
  EXPECT_EQ(Text("SELECT group_concat(kind || position) FROM check_terms"), "figure0,period0,claim0");
  EXPECT_EQ(
      Text("SELECT doc_id || ' ' || suspect_text || ' ' || suspect_why || ' ' || suspect_as FROM findings"),
      "a 6.9% digits_transposed 9.6%");
}

TEST_F(SqliteSinkTest, ASecondRunChangesNothing) {
  Load({Line("a", "6.9"), Line("b", "7.1")});
  const std::string before = Everything();
  Load({Line("a", "6.9"), Line("b", "7.1")});
  EXPECT_EQ(Everything(), before);
}

TEST_F(SqliteSinkTest, AChangedEnvelopeReplacesItsRowsAndIdsDoNotHoldTheValue) {
  Load({Line("a", "6.9"), Line("b", "7.1")});
  const std::string id = Text("SELECT id FROM figures WHERE value = '6.9'");
  const std::string claim = Text("SELECT id FROM claims WHERE figure = '" + id + "'");
  Load({Line("a", "9.6")});
  EXPECT_EQ(Text("SELECT count(*) FROM figures"), "4");
  EXPECT_EQ(Text("SELECT id FROM figures WHERE value = '9.6'"), id);
  EXPECT_EQ(Text("SELECT id FROM claims WHERE figure = '" + id + "'"), claim);
  EXPECT_EQ(Text("SELECT count(*) FROM figures WHERE value = '6.9'"), "0");
  Load({Line("a", "9.6", 3)});
  EXPECT_NE(Text("SELECT id FROM figures WHERE value = '9.6'"), id);
}

TEST_F(SqliteSinkTest, WhatWasFlushedSurvivesAnUnfinishedRun) {
  {
    const auto sink = MakeSqliteSink(path_);
    sink->Write(Line("a", "1"));
    sink->Flush();
    sink->Write(Line("b", "2"));  // never flushed
  }
  EXPECT_EQ(Text("SELECT group_concat(doc_id) FROM documents"), "a");
}

TEST_F(SqliteSinkTest, RefusesAForeignDatabase) {
  Database(path_).Run("CREATE TABLE other (x)");
  try {
    MakeSqliteSink(path_);
    FAIL();
  } catch (const SinkError& error) {
    EXPECT_EQ(error.kind(), SinkError::Kind::kConfig);
  }
}

TEST_F(SqliteSinkTest, RefusesAFileThatIsNoDatabase) {
  std::ofstream(path_) << std::string(2000, 'x');
  try {
    MakeSqliteSink(path_);
    FAIL();
  } catch (const SinkError& error) {
    EXPECT_EQ(error.kind(), SinkError::Kind::kConfig);
  }
}

std::string WithAlarm(const std::string& id, const std::string& severity) {
  std::string line = Line(id, "6.9");
  const std::string from = R"("severity":"high")";
  line.replace(line.find(from), from.size(), R"("fingerprint":"e","severity":")" + severity + '"');
  return line;
}

// Every earlier layout has a database here as it was written, and the envelopes of the same articles: brought
// up to date, the one holds what the other gives today.
TEST_F(SqliteSinkTest, EveryEarlierLayoutIsBroughtUpToDate) {
  const fs::path folder = fs::path(RECKONER_SOURCE_DIR) / "tests/sinks/databases";
  for (int version = 1; version < kLayoutVersion; ++version) {
    SCOPED_TRACE(version);
    const fs::path stem = folder / ("sqlite-" + std::to_string(version));
    std::ifstream sql(stem.string() + ".sql"), envelopes(stem.string() + ".jsonl");
    ASSERT_TRUE(sql && envelopes);
    std::vector<std::string> lines;
    for (std::string line; std::getline(envelopes, line);) lines.push_back(line + '\n');
    Load(lines);
    const std::string fresh = Everything();
    Remove();
    Database(path_).Run(std::string(std::istreambuf_iterator<char>(sql), {}));
    ASSERT_EQ(Text("PRAGMA user_version"), std::to_string(version));
    Load({});
    EXPECT_EQ(Everything(), fresh);
    EXPECT_EQ(Text("PRAGMA user_version"), std::to_string(kLayoutVersion));
    EXPECT_EQ(Text("PRAGMA integrity_check"), "ok");
    Load(lines);
    EXPECT_EQ(Everything(), fresh);
  }
}

TEST_F(SqliteSinkTest, RefusesALaterLayout) {
  Load({});
  Database(path_).Run("PRAGMA user_version = 99");
  try {
    MakeSqliteSink(path_);
    FAIL();
  } catch (const SinkError& error) {
    EXPECT_EQ(error.kind(), SinkError::Kind::kConfig);
    EXPECT_THAT(error.what(), ::testing::HasSubstr("layout 99"));
  }
}

TEST_F(SqliteSinkTest, FindingsGoWithTheDocumentsTheySpeakOf) {
  Load({Line("a", "6.9"), Line("b", "7.1"), FindingLine("a", "b")});
  EXPECT_EQ(Text("SELECT doc_id || ' ' || suspect_text FROM findings WHERE scope = 'across'"), "b 6.9%");
  const std::string before = Everything();
  Load({Line("a", "6.9"), FindingLine("a", "b")});
  EXPECT_EQ(Everything(), before);
  Load({FindingLine("a", "b", "Said otherwise.")});
  EXPECT_EQ(Text("SELECT group_concat(explanation) FROM corroborations"), "Said otherwise.");
  EXPECT_EQ(Text("SELECT count(*) FROM corroboration_members"), "2");
  Load({Line("b", "6.9")});
  EXPECT_EQ(Text("SELECT count(*) FROM corroborations"), "0");
  EXPECT_EQ(Text("SELECT count(*) FROM corroboration_members"), "0");
}

TEST_F(SqliteSinkTest, SortedItHoldsTheSame) {
  std::vector<std::string> lines;
  for (int i = 0; i < 50; ++i) lines.push_back(Line("doc " + std::to_string(i), "6.9"));
  lines.push_back(FindingLine("doc 1", "doc 2"));
  lines.push_back(Line("doc 3", "7.1"));
  lines.push_back(Line("doc 3", "7.2"));
  lines.push_back(FindingLine("doc 1", "doc 3", "Said otherwise."));
  Load(lines);
  const std::string expected = Everything();
  Remove();
  const auto sink = SortedByKey(MakeSqliteSink(path_));
  for (const std::string& line : lines) sink->Write(line);
  sink->Flush();
  sink->Close();
  EXPECT_EQ(Everything(), expected);
  EXPECT_EQ(Text("SELECT count(*) FROM documents a JOIN documents b ON b.rowid = a.rowid + 1 "
                 "WHERE b.rowid <= 50 AND b.id < a.id"),
            "0")
      << "they lie in the order of their keys";
}

// "low" comes before "medium" in the alphabet.
TEST_F(SqliteSinkTest, TheWorstSeverityOfAnErrorSpreads) {
  for (const char* other : {"high", "medium"}) {
    SCOPED_TRACE(other);
    Remove();
    Load({WithAlarm("a", "low"), WithAlarm("b", other)});
    EXPECT_EQ(Text("SELECT group_concat(severity) FROM spread"), std::string(other) + "," + other);
  }
}

TEST(Sinks, UnknownTargetsAreAConfigurationError) {
  for (const char* target : {"", "csv", "csv:", "pg", "sqlite", "sqlite:", "jsonl:", "sqlite3:x"}) {
    try {
      MakeSink(target);
      FAIL() << target;
    } catch (const SinkError& error) {
      EXPECT_EQ(error.kind(), SinkError::Kind::kConfig) << target;
    }
  }
}

TEST(Sinks, AFullDiskIsAnError) {
  const auto sink = MakeSink("jsonl:/dev/full");
  sink->Write("{}\n");
  try {
    sink->Flush();
    FAIL();
  } catch (const SinkError& error) {
    EXPECT_EQ(error.kind(), SinkError::Kind::kIo);
    EXPECT_STREQ(error.what(), "/dev/full: No space left on device");
  }
}

}  // namespace
}  // namespace reckoner
