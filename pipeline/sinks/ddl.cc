#include "pipeline/sinks/ddl.h"

#include "pipeline/schema/schema.h"

namespace reckoner {
namespace {

std::string_view TypeName(Type type, Dialect dialect) {
  const bool postgres = dialect == Dialect::kPostgres;
  switch (type) {
    case Type::kText:
      return "TEXT";
    case Type::kInteger:
      return postgres ? "BIGINT" : "INTEGER";
    case Type::kBoolean:
      return postgres ? "BOOLEAN" : "INTEGER";
    case Type::kDecimal:
      return postgres ? "NUMERIC" : "TEXT";
    case Type::kReal:
      return postgres ? "DOUBLE PRECISION" : "REAL";
    case Type::kJson:
      return postgres ? "JSONB" : "TEXT";
  }
  return "";
}

std::string Literal(std::string_view text) {
  std::string out = "'";
  for (char c : text) out.append(c == '\'' ? 2 : 1, c);
  return out + '\'';
}

template <typename Visit>
void ForEachColumn(const TableSpec& table, Visit visit) {
  for (const Column& column : LeadingColumns(table)) visit(column);
  for (const Column& column : table.columns) visit(column);
}

std::string IndexSql(const Index& index, const TableSpec& table, Dialect dialect) {
  const bool hash = index.long_text && dialect == Dialect::kPostgres;
  std::string out = "CREATE INDEX " + Quoted(index.name) + " ON " + Quoted(table.name) +
                    (hash ? " USING hash (" : " (") + Quoted(index.column) + ")";
  if (!index.where.empty()) out.append(" WHERE ").append(index.where);
  return out + ";\n";
}

void Replace(std::string* text, std::string_view from, std::string_view to) {
  for (size_t at = 0; (at = text->find(from, at)) != text->npos; at += to.size())
    text->replace(at, from.size(), to);
}

}  // namespace

std::string Quoted(std::string_view identifier) {
  std::string out = "\"";
  for (char c : identifier) out.append(c == '"' ? 2 : 1, c);
  return out + '"';
}

std::string ColumnList(const TableSpec& table) {
  std::string out;
  ForEachColumn(table, [&](const Column& column) { out += (out.empty() ? "" : ", ") + Quoted(column.name); });
  return out;
}

std::string TableSql(const TableSpec& table, Dialect dialect) {
  const bool postgres = dialect == Dialect::kPostgres;
  std::string out = postgres ? "" : "-- " + std::string(table.comment) + ".\n";
  out += "CREATE TABLE " + Quoted(table.name) + " (\n";
  size_t left = ColumnCount(table);
  std::string comments = "COMMENT ON TABLE " + Quoted(table.name) + " IS " + Literal(table.comment) + ";\n";
  ForEachColumn(table, [&](const Column& column) {
    out += "  " + Quoted(column.name) + ' ' + std::string(TypeName(column.type, dialect));
    if (column.required) out += " NOT NULL";
    if (column.name == "id") out += " PRIMARY KEY";
    if (--left > 0) out += ',';
    if (!column.comment.empty()) {
      if (!postgres) out.append("  -- ").append(column.comment);
      comments += "COMMENT ON COLUMN " + Quoted(table.name) + '.' + Quoted(column.name) + " IS " +
                  Literal(column.comment) + ";\n";
    }
    out += '\n';
  });
  out += ");\n";
  for (const Index& index : table.indexes) out += IndexSql(index, table, dialect);
  return postgres ? out + comments : out;
}

std::string ViewsSql(Dialect dialect) {
  std::string out(*FindSchema("views"));
  Replace(&out, "text_list(", dialect == Dialect::kPostgres ? "string_agg(" : "group_concat(");
  return out;
}

std::string LayoutSql(Dialect dialect) {
  std::string out =
      "-- Layout " + std::to_string(kLayoutVersion) + " of Reckoner's databases for " +
      (dialect == Dialect::kPostgres ? "PostgreSQL" : "SQLite") +
      ", generated from pipeline/sinks/tables.cc and schemas/views.sql:\n"
      "-- what the program creates. Fields are those of docs/RECORDS.md, queries in docs/COOKBOOK.md.\n";
  if (dialect == Dialect::kSqlite)
    out += "-- Decimals are exact, as text: CAST(value AS DOUBLE PRECISION) to sort and sum.\n";
  for (const TableSpec& table : Tables()) out += '\n' + TableSql(table, dialect);
  return out + '\n' + ViewsSql(dialect);
}

}  // namespace reckoner
