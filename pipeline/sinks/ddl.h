// The layout (tables.h, schemas/views.sql) as SQL: the one description in two dialects. Internal to the
// sinks.
#pragma once

#include <string>
#include <string_view>

#include "pipeline/sinks/tables.h"

namespace reckoner {

enum class Dialect { kSqlite, kPostgres };

// "name", with quotes in it doubled.
std::string Quoted(std::string_view identifier);

// CREATE TABLE and CREATE INDEX for one table; in PostgreSQL also its comments.
std::string TableSql(const TableSpec& table, Dialect dialect);
// The views, dropped first where they stand.
std::string ViewsSql(Dialect dialect);
// All of it, as published under schemas/.
std::string LayoutSql(Dialect dialect);

// "\"id\", \"document\", …"
std::string ColumnList(const TableSpec& table);

}  // namespace reckoner
