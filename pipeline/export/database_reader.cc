#include "pipeline/export/database_reader.h"

#include <filesystem>

#include "pipeline/sinks/ddl.h"
#include "pipeline/sinks/postgres_connection.h"
#include "pipeline/sinks/sqlite_database.h"
#include "pipeline/sinks/tables.h"

namespace reckoner {
namespace {

constexpr int kFetch = 2000;  // rows of PostgreSQL at once

[[noreturn]] void Refuse(const std::string& why) { throw SinkError(SinkError::Kind::kConfig, why); }

void CheckLayout(const std::string& found, const std::string& name) {
  const std::string wanted = std::to_string(kLayoutVersion);
  if (found != wanted)
    Refuse(name + ": has layout " + found + ", this Reckoner reads layout " + wanted +
           " (writing to it brings an older one up to date)");
}

class SqliteReader : public DatabaseReader {
 public:
  SqliteReader(const std::string& path, const std::string& sql) : database_(Existing(path)) {
    CheckLayout(std::to_string(database_.Integer("PRAGMA user_version")), path);
    statement_ = std::make_unique<Statement>(database_, sql);
  }
  bool Next(std::vector<std::string>* row) override {
    if (!statement_->Step()) return false;
    row->clear();
    for (int column = 0; column < statement_->columns(); ++column)
      row->emplace_back(statement_->ColumnText(column));
    return true;
  }

 private:
  static const std::string& Existing(const std::string& path) {
    if (!std::filesystem::is_regular_file(path)) Refuse(path + ": no such database");
    return path;
  }

  Database database_;
  std::unique_ptr<Statement> statement_;
};

class PostgresReader : public DatabaseReader {
 public:
  PostgresReader(std::string_view target, const std::string& sql) : target_(ParsePostgresTarget(target)) {
    Try([&] {
      connection_ = std::make_unique<PostgresConnection>(target_);
      connection_->Run("SET search_path = " + Quoted(target_.schema));
      if (connection_->Query("SELECT 1 WHERE to_regclass('reckoner_layout') IS NOT NULL").empty())
        Refuse(target_.shown + ": no Reckoner database");
      const auto layout = connection_->Query("SELECT version FROM reckoner_layout");
      CheckLayout(layout.empty() ? "?" : layout.front(), target_.shown);
      connection_->Run("BEGIN READ ONLY; DECLARE rows NO SCROLL CURSOR FOR " + sql);
    });
  }
  bool Next(std::vector<std::string>* row) override {
    if (at_ == cells_.size()) {
      Try([&] {
        cells_ = connection_->Query("FETCH " + std::to_string(kFetch) + " FROM rows", {}, &columns_);
      });
      at_ = 0;
      if (cells_.empty()) return false;
    }
    const auto begin = cells_.begin() + static_cast<ptrdiff_t>(at_);
    row->assign(begin, begin + columns_);
    at_ += static_cast<size_t>(columns_);
    return true;
  }

 private:
  template <typename Work>
  static void Try(Work work) {
    try {
      work();
    } catch (const PostgresError& error) {
      throw SinkError(error.kind(), error.what());
    }
  }

  const PostgresTarget target_;
  std::unique_ptr<PostgresConnection> connection_;
  std::vector<std::string> cells_;
  size_t at_ = 0;
  int columns_ = 0;
};

}  // namespace

std::unique_ptr<DatabaseReader> ReadDatabase(std::string_view target, const std::string& sql) {
  CheckTarget(target);
  const std::string_view kind = target.substr(0, target.find(':'));
  if (kind == "sqlite")
    return std::make_unique<SqliteReader>(std::string(target.substr(kind.size() + 1)), sql);
  if (kind == "jsonl" || kind == "csv") Refuse(std::string(target) + ": no database");
  return std::make_unique<PostgresReader>(target, sql);
}

}  // namespace reckoner
