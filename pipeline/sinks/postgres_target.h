// How a PostgreSQL database is named: what libpq takes, and our own `schema`. Internal to the sinks. Nothing
// here ever puts a password into words: libpq's own complaints quote the string, so they are not repeated.
#pragma once

#include <string>
#include <string_view>

namespace reckoner {

// "postgresql://user@host/db?schema=news" or "pg:host=db1 dbname=news schema=desk". What is left out comes
// from libpq's environment, password file and service file.
struct PostgresTarget {
  std::string conninfo;             // for libpq: as given, without our schema
  std::string schema = "reckoner";  // where the tables stand
  std::string password;             // "" when it is not in the string; for taking it out of messages
  std::string shown;                // "postgresql://user@host:5432/db?schema=reckoner"
};

// kConfig when it is none.
PostgresTarget ParsePostgresTarget(std::string_view target);

}  // namespace reckoner
