// Which field of an envelope goes to which column: one row a column, in one place. Internal to the SQLite
// sink; the columns are those of schemas/sqlite/1.sql, and a test compares the two.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace reckoner {

enum class Take {
  kValue,  // text, whole number, yes/no or null; lists and objects as JSON
  kFirst,  // the first element of a pair
  kSecond,
  kReference,   // a mention's id -> the row's id
  kReferences,  // a list of them, as JSON
};

struct Column {
  std::string_view name;
  std::string_view field;  // "document.title" reads inside an object
  Take take = Take::kValue;
};

struct TableSpec {
  std::string_view name;
  std::string_view list;  // the envelope's member that holds its objects; "" for the envelope itself
  std::span<const Column> columns;
  std::span<const std::string_view>
      key;  // fields that tell a row from its neighbours: where it stands, not what it says
};

extern const TableSpec kDocumentTable;
// In order of insertion: what is referred to comes first. "figures" stands for title_figures too.
std::span<const TableSpec> MentionTables();

// "INSERT INTO name (id, document, …) VALUES (?, ?, …)": two leading parameters, then one a column.
std::string InsertSql(const TableSpec& table);

}  // namespace reckoner
