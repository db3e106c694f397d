// The layout in a PostgreSQL database: made, checked, and the statements that fill it. Internal to the sinks.
// The database says its layout in the table reckoner_layout.
#pragma once

#include <string>

#include "pipeline/sinks/postgres_connection.h"
#include "pipeline/sinks/tables.h"

namespace reckoner {

// Makes the connection ready: settings, schema and tables (created when absent), temporary stages. A database
// of another layout is a PostgresError of kind kConfig.
void PreparePostgres(PostgresConnection& connection, const std::string& schema);
// In a transaction: nobody else writes until its end.
void LockPostgres(PostgresConnection& connection, const std::string& schema);

std::string CopySql(const TableSpec& table);            // rows -> stage
std::string UpsertSql(const TableSpec& table);          // stage -> table
std::string DeleteVanishedSql(const TableSpec& table);  // $1: keys of the records whose rows are in the stage

}  // namespace reckoner
