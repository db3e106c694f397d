#include "pipeline/sinks/postgres_layout.h"

#include "pipeline/sinks/ddl.h"

namespace reckoner {
namespace {

std::string Stage(const TableSpec& table) { return "pg_temp." + Quoted("stage_" + std::string(table.name)); }

// The column that holds the key of the record a row belongs to.
std::string_view OwnerColumn(const TableSpec& table) {
  if (table.whole_record()) return "id";
  return table.of_findings() ? "corroboration" : "document";
}

void CreateLayout(PostgresConnection& connection, const std::string& schema) {
  const auto strangers = connection.Query(
      "SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = $1",
      {schema});
  if (strangers.front() != "0")
    throw PostgresError("the schema \"" + schema + "\" holds other tables: name another (schema=…)", false,
                        SinkError::Kind::kConfig);
  connection.Run(LayoutSql(Dialect::kPostgres));
  connection.Run(
      "CREATE TABLE reckoner_layout (version INTEGER NOT NULL);"
      "COMMENT ON TABLE reckoner_layout IS 'Which layout of Reckoner these tables have';"
      "INSERT INTO reckoner_layout VALUES (" +
      std::to_string(kLayoutVersion) + ")");
}

// Layout 3 changed views only; 1 was never PostgreSQL's.
void Migrate(PostgresConnection& connection, const std::string& version) {
  if (version != "2") return;
  connection.Run(ViewsSql(Dialect::kPostgres));
  connection.Run("UPDATE reckoner_layout SET version = " + std::to_string(kLayoutVersion));
}

}  // namespace

void LockPostgres(PostgresConnection& connection, const std::string& schema) {
  connection.Query("SELECT pg_advisory_xact_lock(hashtext('reckoner'), hashtext($1))", {schema});
}

void PreparePostgres(PostgresConnection& connection, const std::string& schema) {
  connection.Run(
      "SET statement_timeout = '5min'; SET lock_timeout = '30s'; SET idle_in_transaction_session_timeout = "
      "'5min';"
      "SET client_min_messages = warning; SET standard_conforming_strings = on;"
      "SET search_path = " +
      Quoted(schema) + ", pg_temp");
  connection.Run("BEGIN");
  LockPostgres(connection, schema);
  // CREATE SCHEMA IF NOT EXISTS asks for the right to create one even when there is nothing to do.
  if (connection.Query("SELECT 1 FROM pg_namespace WHERE nspname = $1", {schema}).empty())
    connection.Run("CREATE SCHEMA " + Quoted(schema));
  const std::string layout = Quoted(schema) + ".reckoner_layout";
  if (connection.Query("SELECT 1 WHERE to_regclass($1) IS NOT NULL", {layout}).empty()) {
    CreateLayout(connection, schema);
  } else {
    for (const std::string& version : connection.Query("SELECT version FROM reckoner_layout"))
      Migrate(connection, version);
    const auto version = connection.Query("SELECT version FROM reckoner_layout");
    if (version.size() != 1 || version.front() != std::to_string(kLayoutVersion))
      throw PostgresError("the schema \"" + schema + "\" has layout " +
                              (version.empty() ? "?" : version.front()) + "; this Reckoner writes layout " +
                              std::to_string(kLayoutVersion),
                          false, SinkError::Kind::kConfig);
  }
  for (const TableSpec& table : Tables())
    connection.Run("CREATE TEMPORARY TABLE " + Stage(table) + " (LIKE " + Quoted(table.name) +
                   ") ON COMMIT DELETE ROWS");
  connection.Run("COMMIT");
}

std::string CopySql(const TableSpec& table) {
  return "COPY " + Stage(table) + " (" + ColumnList(table) + ") FROM STDIN";
}

std::string UpsertSql(const TableSpec& table) {
  std::string set;
  auto add = [&](const Column& column) {
    if (column.name == "id") return;
    set += (set.empty() ? "" : ", ") + Quoted(column.name) + " = excluded." + Quoted(column.name);
  };
  for (const Column& column : LeadingColumns(table)) add(column);
  for (const Column& column : table.columns) add(column);
  const std::string name = Quoted(table.name), columns = ColumnList(table);
  return "INSERT INTO " + name + " (" + columns + ") SELECT " + columns + " FROM " + Stage(table) +
         " ON CONFLICT (id) DO UPDATE SET " + set + " WHERE (" + name + ".*) IS DISTINCT FROM (excluded.*)";
}

std::string DeleteVanishedSql(const TableSpec& table) {
  return "DELETE FROM " + Quoted(table.name) + " t WHERE t." + Quoted(OwnerColumn(table)) +
         " = ANY ($1::text[]) AND NOT EXISTS (SELECT FROM " + Stage(table) + " s WHERE s.id = t.id)";
}

}  // namespace reckoner
