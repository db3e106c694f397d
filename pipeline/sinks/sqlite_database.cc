#include "pipeline/sinks/sqlite_database.h"

#include <sqlite3.h>

#include "pipeline/sinks/sink.h"

namespace reckoner {

Database::Database(const std::string& path, std::string when_damaged)
    : path_(path), when_damaged_(std::move(when_damaged)) {
  // Nobody asks how much memory SQLite has, and counting it takes a lock for every piece. Refused, and no
  // harm, once SQLite is in use.
  static const int kUncounted = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  static_cast<void>(kUncounted);
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
  if (sqlite3_open_v2(path.c_str(), &handle_, flags, nullptr) != SQLITE_OK) {
    const std::string message = path_ + ": " + (handle_ ? sqlite3_errmsg(handle_) : "out of memory") +
                                "; is its folder there, and may this user write to it?";
    sqlite3_close(handle_);
    throw SinkError(SinkError::Kind::kIo, message);
  }
  sqlite3_busy_timeout(handle_, 5000);
}

Database::~Database() { sqlite3_close(handle_); }

void Database::Throw() const {
  SinkError::Kind kind = SinkError::Kind::kIo;
  std::string advice;
  switch (sqlite3_errcode(handle_)) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      kind = SinkError::Kind::kBusy;
      advice = "; another program writes to it: try again";
      break;
    case SQLITE_NOTADB:
      kind = SinkError::Kind::kConfig;
      advice = when_damaged_;
      break;
    case SQLITE_CORRUPT:
      advice = when_damaged_;
      break;
    case SQLITE_FULL:
      advice = "; free some space";
      break;
    case SQLITE_READONLY:
      advice = "; may this user write to it and to its folder?";
      break;
  }
  throw SinkError(kind, path_ + ": " + sqlite3_errmsg(handle_) + advice);
}

void Database::Run(std::string_view sql) {
  if (sqlite3_exec(handle_, std::string(sql).c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) Throw();
}

int64_t Database::Integer(std::string_view sql) {
  Statement statement(*this, sql);
  return statement.Step() ? statement.ColumnInteger(0) : 0;
}

void Database::Close() {
  if (sqlite3_close(handle_) != SQLITE_OK) Throw();
  handle_ = nullptr;
}

void Database::DefineText(const std::string& name, std::string (*function)(std::string_view)) {
  const auto call = [](sqlite3_context* context, int, sqlite3_value** values) {
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(values[0]));
    if (!text) return sqlite3_result_null(context);
    const auto of = reinterpret_cast<std::string (*)(std::string_view)>(sqlite3_user_data(context));
    const std::string result = of({text, static_cast<size_t>(sqlite3_value_bytes(values[0]))});
    sqlite3_result_text64(context, result.data(), result.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
  };
  if (sqlite3_create_function_v2(handle_, name.c_str(), 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC,
                                 reinterpret_cast<void*>(function), call, nullptr, nullptr,
                                 nullptr) != SQLITE_OK)
    Throw();
}

Statement::Statement(Database& database, std::string_view sql) : database_(database) {
  Check(sqlite3_prepare_v2(database.handle(), sql.data(), static_cast<int>(sql.size()), &handle_, nullptr));
}

Statement::~Statement() { sqlite3_finalize(handle_); }

void Statement::Check(int code) const {
  if (code != SQLITE_OK) database_.Throw();
}

void Statement::Bind(int index, int64_t value) { Check(sqlite3_bind_int64(handle_, index, value)); }
void Statement::Bind(int index, std::string_view text) {
  // An empty view may have no data, which SQLite would take for null.
  Check(sqlite3_bind_text64(handle_, index, text.empty() ? "" : text.data(), text.size(), SQLITE_STATIC,
                            SQLITE_UTF8));
}

bool Statement::Step() {
  const int code = sqlite3_step(handle_);
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) database_.Throw();
  Reset();
  return false;
}

int Statement::columns() const { return sqlite3_column_count(handle_); }
void Statement::Reset() { sqlite3_reset(handle_); }
int64_t Statement::ColumnInteger(int column) const { return sqlite3_column_int64(handle_, column); }
std::string_view Statement::ColumnText(int column) const {
  const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(handle_, column));
  return text ? std::string_view(text, sqlite3_column_bytes(handle_, column)) : std::string_view();
}

}  // namespace reckoner
