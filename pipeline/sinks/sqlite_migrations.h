// A SQLite database of an earlier layout, brought up to this one. Internal to the sinks. A database says its
// layout in PRAGMA user_version. tests/sinks/databases has one of each earlier layout as it was written.
#pragma once

#include "pipeline/sinks/sqlite_database.h"

namespace reckoner {

// Inside a transaction of the caller: from layout `version` (0: an empty file) to kLayoutVersion.
void MigrateSqlite(Database& database, int version);

}  // namespace reckoner
