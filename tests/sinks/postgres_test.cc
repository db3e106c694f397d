#include "pipeline/sinks/postgres.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <thread>

#include "pipeline/sinks/ddl.h"
#include "pipeline/sinks/postgres_connection.h"
#include "tests/sinks/lines.h"
#include "tests/sinks/postgres_server.h"

namespace reckoner {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

// One server for all; a schema for each test.
class PostgresSinkTest : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    if (!PostgresServer::Programs().empty()) server_ = new PostgresServer;
  }
  static void TearDownTestSuite() {
    delete server_;
    server_ = nullptr;
  }
  void SetUp() override {
    if (server_) return;
    if (std::getenv("RECKONER_NEED_POSTGRES")) FAIL() << "no PostgreSQL server is installed";
    GTEST_SKIP() << "no PostgreSQL server: install Debian's postgresql";
  }

  std::string Name() const { return ::testing::UnitTest::GetInstance()->current_test_info()->name(); }
  std::string Target() const { return server_->Target(Name()); }
  void Load(const std::vector<std::string>& lines) {
    const auto sink = MakeSink(Target());
    for (const std::string& line : lines) sink->Write(line);
    sink->Flush();
    sink->Close();
  }
  std::vector<std::string> Rows(const std::string& sql) const {
    const PostgresTarget target = ParsePostgresTarget(Target());
    PostgresConnection connection(target);
    connection.Run("SET search_path = " + Quoted(Name()));
    return connection.Query(sql);
  }
  std::string Text(const std::string& sql) const {
    const auto rows = Rows(sql);
    return rows.empty() ? "(no row)" : rows.front();
  }
  // With xmin: a row that was written again, even with the same content, differs.
  std::vector<std::string> Everything() const {
    std::vector<std::string> out;
    for (const TableSpec& table : Tables())
      for (std::string& cell : Rows("SELECT xmin, t::text FROM " + Quoted(table.name) + " t ORDER BY id"))
        out.push_back(std::move(cell));
    return out;
  }

  static inline PostgresServer* server_ = nullptr;
};

SinkError::Kind KindOf(const std::string& target) {
  try {
    MakeSink(target);
  } catch (const SinkError& error) {
    return error.kind();
  }
  ADD_FAILURE() << target << " is good";
  return SinkError::Kind::kIo;
}

TEST_F(PostgresSinkTest, HoldsEveryListExactly) {
  Load({Line("a", "6.90"), Line("b", "7.1"), FindingLine("a", "b")});
  EXPECT_EQ(Text("SELECT count(*) FROM figures"), "4");
  EXPECT_EQ(
      Text("SELECT value::text || ' ' || pg_typeof(value) FROM figures WHERE value < 7 AND mention = 'f1'"),
      "6.90 numeric");
  EXPECT_EQ(Text("SELECT carried ->> 0 FROM claims"), "time_period");
  EXPECT_EQ(
      Text("SELECT p.text FROM claims c JOIN figures f ON f.id = c.figure JOIN periods p ON p.id = f.period"),
      "2025");
  EXPECT_EQ(
      Text("SELECT string_agg(scope || ' ' || suspect_text, ', ' ORDER BY scope, doc_id) FROM findings"),
      "across 6.9%, article 6.9%, article 6.9%");
  EXPECT_EQ(Text("SELECT obj_description('figures'::regclass)"),
            "Every number, of the text and of the title");
}

TEST_F(PostgresSinkTest, ASecondRunWritesNothing) {
  const std::vector<std::string> lines = {Line("a", "6.9"), Line("b", "7.1"), FindingLine("a", "b")};
  Load(lines);
  const auto before = Everything();
  Load(lines);
  EXPECT_EQ(Everything(), before);
}

TEST_F(PostgresSinkTest, ARevisionUpdatesRowsInPlaceAndDeletesThoseThatVanished) {
  Load({Line("a", "6.9"), Line("b", "7.1"), FindingLine("a", "b")});
  const std::string id = Text("SELECT id FROM figures WHERE value = 6.9");
  const std::string entity = Text("SELECT xmin || id FROM entities ORDER BY id");
  Load({Line("a", "9.6")});
  EXPECT_EQ(Text("SELECT id FROM figures WHERE value = 9.6"), id);
  EXPECT_EQ(Text("SELECT xmin || id FROM entities ORDER BY id"), entity)
      << "an unchanged row was written again";
  EXPECT_EQ(Text("SELECT count(*) FROM figures"), "4");
  EXPECT_EQ(Text("SELECT count(*) FROM corroborations"), "0");
  EXPECT_EQ(Text("SELECT count(*) FROM corroboration_members"), "0");
  Load({Line("a", "9.6", 3)});
  EXPECT_EQ(Text("SELECT count(*) FROM figures"), "4");
  EXPECT_EQ(Text("SELECT count(*) FROM figures WHERE id = '" + id + "'"), "0");
  EXPECT_EQ(
      Text("SELECT count(*) FROM check_terms WHERE term NOT IN (SELECT id FROM figures UNION SELECT id FROM "
           "periods UNION SELECT id FROM claims)"),
      "0");
  Load({Line("a", "1"), Line("a", "2"), Line("a", "3")});
  EXPECT_EQ(Text("SELECT count(*) || ' ' || max(value) FROM figures WHERE mention = 'f1'"), "2 7.1");
}

TEST_F(PostgresSinkTest, HostileTextIsText) {
  // What the envelope holds as JSON, and what a reader must get.
  const std::string json =
      R"(it's \"q\" \\ \\. \\N \\x41 \t\n\r\n\\.\n; DROP TABLE figures; -- $$ %s \u0000 \udc00 😀)";
  const std::string text =
      "it's \"q\" \\ \\. \\N \\x41 \t\n\r\n\\.\n; DROP TABLE figures; -- $$ %s \ufffd \ufffd 😀";
  std::string line = Line(json, "6.9");
  line.replace(line.find("\"text\":\"6.9%\""), 13, "\"text\":\"" + json + "\"");
  line.replace(line.find("[\"time_period\"]"), 15, "[\"" + json + "\"]");
  Load({line});
  EXPECT_EQ(Text("SELECT doc_id FROM documents"), text);
  EXPECT_EQ(Text("SELECT text FROM figures WHERE mention = 'f1'"), text);
  EXPECT_EQ(Text("SELECT carried ->> 0 FROM claims"), text);
  const auto before = Everything();
  Load({line});
  EXPECT_EQ(Everything(), before);
  // Longer than an index of PostgreSQL takes.
  std::string series;
  for (int i = 0; i < 20000; ++i) series += std::to_string(i * 7919 % 9973);
  std::string claim = Line(std::string(10000, 'd') + series, "6.9");
  claim.replace(claim.find("T.CHN.RUS.X.TOTAL"), 17, series);
  Load({claim});
  EXPECT_EQ(Text("SELECT count(*) FROM claims WHERE series = '" + series + "'"), "1");
}

TEST_F(PostgresSinkTest, BadLinesAreRefusedAndTheBatchGoesOn) {
  const auto sink = MakeSink(Target());
  sink->Write(Line("a", "6.9"));
  for (const char* bad : {"{}\n", "no\n", "[]\n", "{\"doc_id\":\"x\"}\n"})
    EXPECT_THROW(sink->Write(bad), SinkError);
  sink->Write(Line("b", "6.9"));
  sink->Flush();
  EXPECT_EQ(Text("SELECT string_agg(doc_id, '' ORDER BY doc_id) FROM documents"), "ab");
}

TEST_F(PostgresSinkTest, ARestartInMidRunCostsNothing) {
  const auto sink = MakeSink(Target());
  sink->Write(Line("a", "1"));
  sink->Flush();
  sink->Write(Line("b", "2"));
  server_->Stop("immediate");  // as a crash: the connection is dead without a word
  std::jthread starter([] {
    std::this_thread::sleep_for(std::chrono::milliseconds(700));
    server_->Start();
  });
  sink->Write(Line("c", "3"));
  sink->Flush();  // waits for it
  starter.join();
  server_->Stop("fast");
  server_->Start();
  sink->Write(Line("d", "4"));
  sink->Flush();
  sink->Close();
  EXPECT_EQ(Text("SELECT string_agg(doc_id, '' ORDER BY doc_id) FROM documents"), "abcd");
  EXPECT_EQ(Text("SELECT count(*) FROM figures"), "8");
}

TEST_F(PostgresSinkTest, WaitingEndsWhenTheProgramIsToStop) {
  const auto sink = MakeSink(Target(), {.stopping = [] { return true; }});
  sink->Write(Line("a", "1"));
  server_->Stop("fast");
  EXPECT_THROW(sink->Flush(), SinkError);
  server_->Start();
  sink->Flush();  // the batch is still there
  EXPECT_EQ(Text("SELECT count(*) FROM documents"), "1");
}

TEST_F(PostgresSinkTest, RefusesForeignTablesAndOtherLayouts) {
  const PostgresTarget target = ParsePostgresTarget(Target());
  PostgresConnection connection(target);
  const std::string schema = Quoted(Name());
  connection.Run("CREATE SCHEMA " + schema + "; CREATE TABLE " + schema + ".figures (x int)");
  EXPECT_EQ(KindOf(Target()), SinkError::Kind::kConfig);
  connection.Run("DROP TABLE " + schema + ".figures");
  Load({});
  connection.Run("UPDATE " + schema + ".reckoner_layout SET version = 99");
  EXPECT_EQ(KindOf(Target()), SinkError::Kind::kConfig);
  EXPECT_EQ(KindOf("pg:" + server_->Conninfo() + "x"), SinkError::Kind::kConfig) << "no such database";
}

TEST_F(PostgresSinkTest, AnEarlierLayoutIsBroughtUpToDate) {
  Load({Line("a", "6.9")});
  PostgresConnection connection(ParsePostgresTarget(Target()));
  const std::string schema = Quoted(Name());
  connection.Run("UPDATE " + schema + ".reckoner_layout SET version = 2; DROP VIEW " + schema + ".spread");
  Load({Line("b", "6.9")});
  EXPECT_EQ(Text("SELECT version FROM reckoner_layout"), std::to_string(kLayoutVersion));
  EXPECT_EQ(Text("SELECT count(*) FROM documents"), "2");
  EXPECT_EQ(Text("SELECT count(*) FROM spread WHERE articles > 2"), "0");
}

TEST_F(PostgresSinkTest, SchemasAreQuoted) {
  const std::string name = "Ab\"; DROP SCHEMA public; --é";
  const auto sink = MakeSink("pg:" + server_->Conninfo() + " schema='" + name + "'");
  sink->Write(Line("a", "1"));
  sink->Flush();
  EXPECT_EQ(Text("SELECT count(*) FROM " + Quoted(name) + ".documents"), "1");
  EXPECT_EQ(Text("SELECT count(*) FROM pg_namespace WHERE nspname = 'public'"), "1");
}

TEST_F(PostgresSinkTest, TwoWritersAtOnceLeaveEverythingOnce) {
  auto write = [this](int first) {
    const auto sink = MakeSink(Target());
    for (int i = 0; i < 200; ++i) {
      sink->Write(Line("d" + std::to_string((first + i) % 100), "1"));
      if (i % 10 == 0) sink->Flush();
    }
    sink->Flush();
  };
  std::thread other(write, 50);
  write(0);
  other.join();
  EXPECT_EQ(Text("SELECT count(*) FROM documents"), "100");
  EXPECT_EQ(Text("SELECT count(*) FROM figures"), "200");
}

TEST(PostgresTarget, TakesOurSchemaOutAndShowsNoPassword) {
  struct Row {
    std::string target, conninfo, schema, shown;
  };
  const Row kRows[] = {
      {"postgresql://desk:s3cr%65t@db1:5433/news", "postgresql://desk:s3cr%65t@db1:5433/news", "reckoner",
       "postgresql://desk@db1:5433/news?schema=reckoner"},
      {"postgresql://db1/news?schema=desk&sslmode=require", "postgresql://db1/news?sslmode=require", "desk",
       "postgresql://db1/news?schema=desk"},
      {"postgres://db1/news?sslmode=require&schema=a%20b", "postgres://db1/news?sslmode=require", "a b",
       "postgresql://db1/news?schema=a b"},
      {"postgresql:///news?schema=x", "postgresql:///news", "x", "postgresql:///news?schema=x"},
      {"pg:dbname=news password='it''", "", "", ""},
      {"pg:host=h dbname=news password='schema=no \\' x' schema=yes",
       "host=h dbname=news password='schema=no \\' x' ", "yes", "postgresql://h/news?schema=yes"},
  };
  for (const Row& row : kRows) {
    try {
      const PostgresTarget target = ParsePostgresTarget(row.target);
      EXPECT_EQ(target.conninfo, row.conninfo);
      EXPECT_EQ(target.schema, row.schema);
      EXPECT_EQ(target.shown, row.shown);
      EXPECT_EQ(DisplayTarget(row.target), row.shown);
    } catch (const SinkError& error) {
      EXPECT_EQ(row.shown, "") << error.what();
    }
  }
}

TEST(PostgresTarget, ErrorsHoldNoPassword) {
  for (const char* target :
       {"pg:host=/nowhere password=hunter2 connect_timeout=1 nonsense=1", "pg:password hunter2",
        "postgresql://u:hunter2@h/x?schema=", "postgresql://u:hunter2@h/x?bogus=hunter2",
        "pg:password=hunter2 schema=pg_catalog"}) {
    try {
      CheckTarget(target);
      ADD_FAILURE() << target;
    } catch (const SinkError& error) {
      EXPECT_EQ(error.kind(), SinkError::Kind::kConfig);
      EXPECT_THAT(error.what(), Not(HasSubstr("hunter2")));
    }
  }
}

}  // namespace
}  // namespace reckoner
