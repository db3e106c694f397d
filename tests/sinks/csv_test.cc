#include "pipeline/sinks/csv.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>

#include "pipeline/sinks/csv_cells.h"
#include "tests/sinks/lines.h"

namespace reckoner {
namespace {

namespace fs = std::filesystem;

// RFC 4180, read strictly: a reader of its own, so that the writer is not its own judge.
std::vector<std::vector<std::string>> ReadCsv(const std::string& bytes) {
  std::vector<std::vector<std::string>> rows;
  std::vector<std::string> row;
  for (size_t at = 0; at < bytes.size();) {
    std::string cell;
    if (bytes[at] == '"') {
      for (++at;; ++at) {
        EXPECT_LT(at, bytes.size()) << "an open quote";
        if (at >= bytes.size()) return rows;
        if (bytes[at] == '"' && bytes[++at] != '"') break;
        cell += bytes[at];
      }
    } else {
      while (at < bytes.size() && bytes[at] != ',' && bytes[at] != '\r') {
        EXPECT_EQ(std::string("\"\n").find(bytes[at]), std::string::npos);
        cell += bytes[at++];
      }
    }
    row.push_back(cell);
    if (bytes.substr(at, 2) == "\r\n") {
      rows.push_back(std::move(row));
      row.clear();
      at += 2;
    } else {
      EXPECT_EQ(bytes[at], ',');
      ++at;
    }
  }
  EXPECT_TRUE(row.empty()) << "the last line has no end";
  return rows;
}

class CsvSinkTest : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::temp_directory_path() / ("reckoner-csv-" + std::to_string(::getpid()));
    fs::remove_all(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }
  void Load(const std::vector<std::string>& lines, const SinkOptions& options = {.findings = true}) {
    const auto sink = MakeSink("csv:" + folder_.string(), options);
    for (const std::string& line : lines) sink->Write(line);
    sink->Flush();
    sink->Close();
  }
  std::string Bytes(const std::string& table) const {
    std::ifstream file(folder_ / (table + ".csv"), std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  // The values of one column.
  std::vector<std::string> Column(const std::string& table, const std::string& name) const {
    const auto rows = ReadCsv(Bytes(table));
    const auto place = std::ranges::find(rows.at(0), name) - rows[0].begin();
    std::vector<std::string> out;
    for (size_t i = 1; i < rows.size(); ++i) {
      EXPECT_EQ(rows[i].size(), rows[0].size());
      out.push_back(rows[i].at(static_cast<size_t>(place)));
    }
    return out;
  }
  std::vector<std::string> Files() const {
    std::vector<std::string> out;
    for (const auto& entry : fs::directory_iterator(folder_)) out.push_back(entry.path().filename());
    std::ranges::sort(out);
    return out;
  }

  fs::path folder_;
};

using Values = std::vector<std::string>;

TEST_F(CsvSinkTest, OneFileATable) {
  Load({Line("a", "6.9"), Line("b", "-7.1"), FindingLine("a", "b")});
  EXPECT_EQ(Files(),
            (Values{"check_terms.csv", "checks.csv", "claims.csv", "corroboration_members.csv",
                    "corroborations.csv", "documents.csv", "entities.csv", "figures.csv", "periods.csv"}));
  EXPECT_EQ(Column("documents", "doc_id"), (Values{"a", "b"}));
  EXPECT_EQ(Column("figures", "value"), (Values{"6.9", "5", "-7.1", "5"})) << "numbers stay numbers";
  EXPECT_EQ(Column("figures", "ulp"), (Values{"", "", "", ""}));
  EXPECT_EQ(Column("claims", "carried"), Values(2, "[\"time_period\"]"));
  EXPECT_EQ(Column("checks", "weak"), Values(2, "false"));
  EXPECT_EQ(Column("corroborations", "explanation"), Values{"They differ."});
}

TEST_F(CsvSinkTest, ReplacesOnlyWhatItWasAskedFor) {
  Load({Line("a", "6.9")}, {});
  EXPECT_EQ(Files().size(), 7u);
  Load({FindingLine("a", "b")}, {.envelopes = false, .findings = true});
  EXPECT_EQ(Files().size(), 9u);
  EXPECT_EQ(Column("documents", "doc_id"), Values{"a"});
  Load({}, {});
  EXPECT_EQ(Column("documents", "doc_id"), Values{});
  EXPECT_EQ(Column("corroborations", "finding").size(), 1u);
}

TEST_F(CsvSinkTest, ADocumentThatComesAgainStandsThereOnce) {
  Load({Line("a", "1"), Line("b", "2"), Line("a", "3"), Line("a", "3"), Line("c", "4")});
  EXPECT_EQ(Column("documents", "doc_id"), (Values{"b", "a", "c"}));
  EXPECT_EQ(Column("figures", "value"), (Values{"2", "5", "3", "5", "4", "5"}));
  EXPECT_EQ(Column("claims", "mention").size(), 3u);
}

TEST_F(CsvSinkTest, NothingAppearsBeforeTheEnd) {
  Load({Line("a", "1")});
  {
    const auto sink = MakeSink("csv:" + folder_.string());
    sink->Write(Line("b", "2"));
    sink->Flush();
    EXPECT_EQ(Column("documents", "doc_id"), Values{"a"});
  }
  EXPECT_EQ(Column("documents", "doc_id"), Values{"a"});
  EXPECT_EQ(Files().size(), 9u) << "working files are left";
}

TEST_F(CsvSinkTest, HostileTextComesBack) {
  const std::string json = R"(=HYPERLINK(\"http://x\",\"y\"),\r\n+1;'\t@)";
  const std::string text = "=HYPERLINK(\"http://x\",\"y\"),\r\n+1;'\t@";
  Load({Line(json, "1")});
  EXPECT_EQ(Column("documents", "doc_id"), Values{"'" + text});
}

TEST(CsvCells, KeepNumbersNumbersAndTextsText) {
  struct Row {
    Cell cell;
    Type type;
    std::string csv;
  };
  const Row kRows[] = {
      {std::nullopt, Type::kText, ""},
      {"", Type::kText, "\"\""},
      {"plain", Type::kText, "plain"},
      {"a,b", Type::kText, "\"a,b\""},
      {"a \"b\"", Type::kText, "\"a \"\"b\"\"\""},
      {"=1+1", Type::kText, "\"'=1+1\""},
      {"+44", Type::kText, "\"'+44\""},
      {"-9.9", Type::kText, "\"'-9.9\""},
      {"@SUM", Type::kText, "\"'@SUM\""},
      {"\tx", Type::kText, "\"'\tx\""},
      {"\rx", Type::kText, "\"'\rx\""},
      {"'x", Type::kText, "\"''x\""},
      {"a=1", Type::kText, "a=1"},
      {"-9.9", Type::kDecimal, "-9.9"},
      {"-3", Type::kInteger, "-3"},
      {"[\"a\",1]", Type::kJson, "\"[\"\"a\"\",1]\""},
  };
  for (const Row& row : kRows) {
    std::string out;
    AppendCsvCell(row.cell, row.type, &out);
    EXPECT_EQ(out, row.csv);
  }
}

}  // namespace
}  // namespace reckoner
