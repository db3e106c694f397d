#include "pipeline/sinks/sqlite.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "pipeline/sinks/sqlite_database.h"
#include "pipeline/sinks/sqlite_tables.h"

namespace reckoner {
namespace {

using ::testing::ElementsAre;
namespace fs = std::filesystem;

// An envelope as the contract writes it, with one row for every table.
std::string Line(const std::string& id, const std::string& value, int shift = 0) {
  const std::string span = "[" + std::to_string(10 + shift) + "," + std::to_string(14 + shift) + "]";
  return R"({"schema":"reckoner/1","producer":{"version":"0","lexicon":"l"},"doc_id":")" + id +
         R"(","status":"ok","error":null,"document":{"title":"T","characters":40,"boilerplate":[[1,2]]},"figures":[)" +
         R"({"id":"f1","span":)" + span + R"(,"text":"6.9%","rule":"r","kind":"percent","value":")" + value +
         R"(","unit":"percent","unit_candidates":[],"bound":"exact","role":"change","direction":"down","period":"p1"}],)" +
         R"("title_figures":[{"id":"t1","span":[10,14],"text":"5","rule":"r","kind":"number","value":"5","unit":"",)" +
         R"("unit_candidates":[],"bound":"exact","role":"other","period":null}],"periods":[{"id":"p1","span":[20,24],)" +
         R"("text":"2025","rule":"r","type":"DATE","value":"2025","resolved_from":"explicit","fiscal":false}],)" +
         R"("entities":[{"id":"e1","span":[0,5],"text":"China","kind":"area","ref":"CHN","form":"name","candidates":[]}],)" +
         R"("claims":[{"id":"c1","figure":"f1","base_figure":null,"period":"p1","sentence":[0,40],"measure":"growth",)" +
         R"("unit_mult":0,"decimals":1,"bound":"exact","converted":false,"modality":"actual","attribution":[],)" +
         R"("carried":["time_period"],"confidence":0.9}],"checks":[{"id":"k1","kind":"impossible","variant":null,)" +
         R"("verdict":"inconsistent","severity":"high","figures":["f1"],"periods":["p1"],"claims":["c1"],"tight":false,)" +
         R"("weak":false,"premises":[],"explanation":"No.","suspect":{"figure":"f1","as":"9.6%","why":"digits_transposed"},)" +
         R"("evidence":[]}],"coverage":{"figures":1,"checked":1}})" + "\n";
}

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
    for (const char* table : {"documents", "periods", "figures", "entities", "claims", "checks"}) {
      Statement rows(database, "SELECT * FROM " + std::string(table) + " ORDER BY row");
      while (rows.Step()) {
        for (int c = 0; c < 24; ++c) out += std::string(rows.ColumnText(c)) + "|";
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
  EXPECT_EQ(Text("PRAGMA user_version"), "1");
  EXPECT_EQ(Text("PRAGMA journal_mode"), "wal");
}

TEST_F(SqliteSinkTest, ReferencesJoin) {
  Load({Line("a", "6.9")});
  EXPECT_EQ(Text("SELECT periods.text FROM claims JOIN figures ON figures.id = claims.figure "
                 "JOIN periods ON periods.id = figures.period"),
            "2025");
  EXPECT_EQ(Text("SELECT figures.text FROM check_figures JOIN figures ON figures.id = check_figures.figure"),
            "6.9%");
  EXPECT_EQ(Text("SELECT doc_id || ' ' || suspect || ' ' || should_be FROM alarms"),
            "a digits_transposed 9.6%");
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
  EXPECT_EQ(Text("SELECT group_concat(id) FROM documents"), "a");
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

TEST_F(SqliteSinkTest, TheColumnTableIsTheLayout) {
  Load({});
  Database database(path_);
  auto columns_of = [&](std::string_view table) {
    std::vector<std::string> out;
    Statement info(database, "SELECT name FROM pragma_table_info('" + std::string(table) + "')");
    while (info.Step()) out.emplace_back(info.ColumnText(0));
    return out;
  };
  auto expected = [](const TableSpec& spec) {
    std::vector<std::string> out = {"row", "id"};
    if (!spec.list.empty()) out.emplace_back("document");
    for (const Column& column : spec.columns) out.emplace_back(column.name);
    if (spec.list.empty()) out.emplace_back("envelope_sha256");
    return out;
  };
  EXPECT_EQ(columns_of("documents"), expected(kDocumentTable));
  for (const TableSpec& spec : MentionTables()) EXPECT_EQ(columns_of(spec.name), expected(spec)) << spec.name;
}

TEST(Sinks, UnknownTargetsAreAConfigurationError) {
  for (const char* target : {"", "csv", "sqlite", "sqlite:", "jsonl:", "sqlite3:x"}) {
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
