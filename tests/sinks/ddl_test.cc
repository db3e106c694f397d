#include "pipeline/sinks/ddl.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>

namespace reckoner {
namespace {

// The published layouts are what the program creates. To write them anew: RECKONER_PUBLISH=1 sinks_test.
TEST(Ddl, ThePublishedLayoutsAreTheGeneratedOnes) {
  for (const auto& [folder, dialect] :
       {std::pair("sqlite", Dialect::kSqlite), {"postgres", Dialect::kPostgres}}) {
    const auto path = std::filesystem::path(RECKONER_SOURCE_DIR) / "schemas" / folder /
                      (std::to_string(kLayoutVersion) + ".sql");
    if (std::getenv("RECKONER_PUBLISH")) {
      std::filesystem::create_directories(path.parent_path());
      std::ofstream(path) << LayoutSql(dialect);
    }
    std::ifstream file(path);
    EXPECT_EQ(std::string(std::istreambuf_iterator<char>(file), {}), LayoutSql(dialect)) << path;
  }
}

TEST(Ddl, QuotesIdentifiers) { EXPECT_EQ(Quoted("a\"b"), "\"a\"\"b\""); }

TEST(Ddl, TableAndColumnNamesAreTheirOwn) {
  std::set<std::string_view> tables;
  for (const TableSpec& table : Tables()) {
    EXPECT_EQ(&Spec(table.table), &table);
    EXPECT_TRUE(tables.insert(table.name).second) << table.name;
    std::set<std::string_view> columns;
    for (auto list : {LeadingColumns(table), table.columns})
      for (const Column& column : list) EXPECT_TRUE(columns.insert(column.name).second) << column.name;
    EXPECT_EQ(columns.size(), ColumnCount(table));
    for (const Index& index : table.indexes) EXPECT_TRUE(columns.contains(index.column)) << index.name;
  }
}

}  // namespace
}  // namespace reckoner
