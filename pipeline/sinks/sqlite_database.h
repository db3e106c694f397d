// SQLite's C interface with owners and errors: a Database and its Statements. Internal to the sinks. Errors
// are thrown as SinkError. Not thread-safe.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace reckoner {

class Database {
 public:
  // `when_damaged`: what a reader of the message should do about a file that is no database any more.
  explicit Database(const std::string& path, std::string when_damaged = "");
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  void Run(std::string_view sql);         // any number of statements
  int64_t Integer(std::string_view sql);  // the first value of the first row; 0 without one
  // An SQL function of one text to one text; null of null. `function` must outlive the database.
  void DefineText(const std::string& name, std::string (*function)(std::string_view));
  void Close();  // reports what only closing reports
  sqlite3* handle() const { return handle_; }
  [[noreturn]] void Throw() const;

 private:
  std::string path_, when_damaged_;
  sqlite3* handle_ = nullptr;
};

// A prepared statement. Bound text must live until the next Step.
class Statement {
 public:
  Statement(Database& database, std::string_view sql);
  ~Statement();
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  void Bind(int index, int64_t value);
  void Bind(int index, std::string_view text);
  // True while there are rows. At the end the statement is reset and can be bound again.
  bool Step();
  void Reset();
  int columns() const;
  int64_t ColumnInteger(int column) const;
  std::string_view ColumnText(int column) const;

 private:
  void Check(int code) const;

  Database& database_;
  sqlite3_stmt* handle_ = nullptr;
};

}  // namespace reckoner
