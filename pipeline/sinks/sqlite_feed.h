// A record's cells as a table that SQLite reads, so that one statement inserts all rows that a record has for
// a table: a statement a row would cost as much again as the rows do. Internal to the sinks. Not thread-safe.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "pipeline/sinks/record.h"
#include "pipeline/sinks/sqlite_database.h"

namespace reckoner {

class SqliteFeed {
 public:
  // Makes the table known to this connection, and to no other. Must outlive the connection's statements.
  explicit SqliteFeed(Database& database);
  SqliteFeed(const SqliteFeed&) = delete;
  SqliteFeed& operator=(const SqliteFeed&) = delete;

  // What the next statement reads: whole rows of this table. Cells must outlive it.
  void Show(const TableSpec& table, std::span<const Cell> cells);

  // The statement that inserts what is shown.
  static std::string InsertSql(const TableSpec& table);

  // For the functions that SQLite calls.
  size_t rows() const { return types_.empty() ? 0 : cells_.size() / types_.size(); }
  const Cell& cell(size_t row, size_t column) const { return cells_[row * types_.size() + column]; }
  Type type(size_t column) const { return types_[column]; }

 private:
  std::span<const Cell> cells_;
  std::vector<Type> types_;  // of the columns
};

}  // namespace reckoner
