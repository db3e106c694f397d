#include "pipeline/sinks/sqlite_feed.h"

#include <sqlite3.h>

#include <algorithm>
#include <charconv>
#include <new>

#include "pipeline/sinks/ddl.h"

namespace reckoner {
namespace {

constexpr char kName[] = "record_feed";

// SQLite's view of the feed, and of a walk through it.
struct Table : sqlite3_vtab {
  const SqliteFeed* feed;
};
struct Cursor : sqlite3_vtab_cursor {
  size_t row;
};

const SqliteFeed& FeedOf(const sqlite3_vtab_cursor* cursor) {
  return *static_cast<Table*>(cursor->pVtab)->feed;
}
size_t& RowOf(sqlite3_vtab_cursor* cursor) { return static_cast<Cursor*>(cursor)->row; }

std::string ColumnName(size_t column) { return "c" + std::to_string(column); }

size_t MostColumns() {
  size_t most = 0;
  for (const TableSpec& table : Tables()) most = std::max(most, ColumnCount(table));
  return most;
}

int Connect(sqlite3* handle, void* feed, int, const char* const*, sqlite3_vtab** out, char**) {
  std::string sql = "CREATE TABLE feed (" + ColumnName(0);
  for (size_t column = 1; column < MostColumns(); ++column) sql += ", " + ColumnName(column);
  if (const int code = sqlite3_declare_vtab(handle, (sql + ")").c_str()); code != SQLITE_OK) return code;
  auto* table = new (std::nothrow) Table{{}, static_cast<const SqliteFeed*>(feed)};
  *out = table;
  return table ? sqlite3_vtab_config(handle, SQLITE_VTAB_DIRECTONLY) : SQLITE_NOMEM;
}

int Disconnect(sqlite3_vtab* table) {
  delete static_cast<Table*>(table);
  return SQLITE_OK;
}

int BestIndex(sqlite3_vtab*, sqlite3_index_info*) { return SQLITE_OK; }

int Open(sqlite3_vtab*, sqlite3_vtab_cursor** out) {
  *out = new (std::nothrow) Cursor{{}, 0};
  return *out ? SQLITE_OK : SQLITE_NOMEM;
}

int Close(sqlite3_vtab_cursor* cursor) {
  delete static_cast<Cursor*>(cursor);
  return SQLITE_OK;
}

int Filter(sqlite3_vtab_cursor* cursor, int, const char*, int, sqlite3_value**) {
  RowOf(cursor) = 0;
  return SQLITE_OK;
}

int Next(sqlite3_vtab_cursor* cursor) {
  ++RowOf(cursor);
  return SQLITE_OK;
}

int Eof(sqlite3_vtab_cursor* cursor) { return RowOf(cursor) >= FeedOf(cursor).rows(); }

int Rowid(sqlite3_vtab_cursor* cursor, sqlite3_int64* out) {
  *out = static_cast<sqlite3_int64>(RowOf(cursor));
  return SQLITE_OK;
}

// Of a cell that was checked to be one.
template <typename T>
T Number(std::string_view cell) {
  T value = 0;
  std::from_chars(cell.data(), cell.data() + cell.size(), value);
  return value;
}

int ColumnValue(sqlite3_vtab_cursor* cursor, sqlite3_context* out, int index) {
  const auto column = static_cast<size_t>(index);
  const Cell& cell = FeedOf(cursor).cell(RowOf(cursor), column);
  if (!cell) return SQLITE_OK;  // null, if nothing is said
  switch (FeedOf(cursor).type(column)) {
    case Type::kBoolean:
      sqlite3_result_int(out, *cell == "true");
      break;
    case Type::kInteger:
      sqlite3_result_int64(out, Number<int64_t>(*cell));
      break;
    case Type::kReal:
      sqlite3_result_double(out, Number<double>(*cell));
      break;
    default:
      // An empty view may have no data, which SQLite would take for null.
      sqlite3_result_text64(out, cell->empty() ? "" : cell->data(), cell->size(), SQLITE_STATIC, SQLITE_UTF8);
  }
  return SQLITE_OK;
}

}  // namespace

SqliteFeed::SqliteFeed(Database& database) {
  static const sqlite3_module kModule = [] {
    sqlite3_module module{};
    module.xConnect = Connect;  // without xCreate: there to be read, never made by a schema
    module.xBestIndex = BestIndex;
    module.xDisconnect = Disconnect;
    module.xOpen = Open;
    module.xClose = Close;
    module.xFilter = Filter;
    module.xNext = Next;
    module.xEof = Eof;
    module.xColumn = ColumnValue;
    module.xRowid = Rowid;
    return module;
  }();
  if (sqlite3_create_module_v2(database.handle(), kName, &kModule, this, nullptr) != SQLITE_OK)
    database.Throw();
}

void SqliteFeed::Show(const TableSpec& table, std::span<const Cell> cells) {
  types_.clear();
  for (const Column& column : LeadingColumns(table)) types_.push_back(column.type);
  for (const Column& column : table.columns) types_.push_back(column.type);
  cells_ = cells;
}

// A failure rolls the transaction back, as the run that it ends would: to undo one statement alone, SQLite
// would first have to keep every page that it touches.
std::string SqliteFeed::InsertSql(const TableSpec& table) {
  std::string columns = ColumnName(0);
  for (size_t column = 1; column < ColumnCount(table); ++column) columns += ", " + ColumnName(column);
  return "INSERT OR ROLLBACK INTO " + Quoted(table.name) + " (" + ColumnList(table) + ") SELECT " + columns +
         " FROM " + kName;
}

}  // namespace reckoner
