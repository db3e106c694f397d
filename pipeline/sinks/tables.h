// The layout of the databases: every table, column, index and where in a record each value stands. The one
// place for it: the DDL of SQLite and PostgreSQL (ddl.h), the headers of CSV files and the rows (record.h)
// come from here. Internal to the sinks. To add a column: a row here, the next layout version, and a step in
// sqlite_migrations.cc and postgres_layout.cc.
#pragma once

#include <span>
#include <string_view>

namespace reckoner {

// Of all that is described here. Databases of earlier versions are brought up to it; later ones are refused.
inline constexpr int kLayoutVersion = 3;

enum class Type {
  kText,
  kInteger,
  kBoolean,
  kDecimal,  // exact: NUMERIC in PostgreSQL, in SQLite (which has binary floats only) the digits as text
  kReal,
  kJson,  // a list or an object
};

enum class Take {
  kValue,
  kFirst,  // the first element of a pair
  kSecond,
  kReference,  // a mention's id ("f1") -> the row's id
  kSentence,   // a span -> its text, where the record keeps that sentence
  kKey,        // a doc_id or fingerprint -> the id of the row that is this whole record
};

struct Column {
  std::string_view name;
  Type type;
  std::string_view field;  // in the table's object; "document.title" reads inside an object of it
  Take take = Take::kValue;
  bool required = false;
  std::string_view comment = {};
};

struct Index {
  std::string_view name, column;
  bool long_text = false;  // may hold more than a B-tree of PostgreSQL takes: by hash there
  std::string_view where = {};
};

// Each table's first column is `id`, its key. The second is `document` (documents.id) but for the two tables
// whose row is a whole record: these have the record's own name, then the hash of the line.
enum class TableId {
  kDocuments,
  kPeriods,
  kFigures,
  kEntities,
  kClaims,
  kChecks,
  kCheckTerms,
  kCorroborations,
  kCorroborationMembers,
};
inline constexpr int kTableCount = 9;

struct TableSpec {
  TableId table;
  std::string_view name;
  std::string_view comment;
  std::span<const Column> columns;  // all but the first two (three, of a whole record)
  std::span<const Index> indexes;

  bool of_findings() const { return table >= TableId::kCorroborations; }
  bool whole_record() const { return table == TableId::kDocuments || table == TableId::kCorroborations; }
};

std::span<const TableSpec> Tables();  // in the order of TableId
const TableSpec& Spec(TableId table);
// The first columns of a table, described like the others.
std::span<const Column> LeadingColumns(const TableSpec& table);
inline size_t ColumnCount(const TableSpec& table) {
  return LeadingColumns(table).size() + table.columns.size();
}

// Which list of an envelope makes rows of which table, in an order in which what is referred to comes first;
// and the fields that tell one of them from its neighbours: where it stands, not what it says.
struct MentionList {
  std::string_view member;
  TableId table;
  std::span<const std::string_view> key;
};
std::span<const MentionList> MentionLists();

// The lists of a check that become rows of check_terms.
struct TermList {
  std::string_view member, term;
};
std::span<const TermList> TermLists();

}  // namespace reckoner
