#include "pipeline/sinks/sqlite.h"

#include <deque>
#include <optional>

#include "pipeline/sinks/ddl.h"
#include "pipeline/sinks/record.h"
#include "pipeline/sinks/sqlite_database.h"
#include "pipeline/sinks/sqlite_feed.h"
#include "pipeline/sinks/sqlite_migrations.h"

namespace reckoner {
namespace {

constexpr int kApplicationId = 0x52434b4e;  // "RCKN"
constexpr size_t kBatchObjects = 20000;     // a commit flushes the disk: not too often

class SqliteSink : public RowSink {
 public:
  explicit SqliteSink(const std::string& path)
      : database_(
            path,
            "; move it away: a new one is made, and `reckoner replay --date` or `reckoner load` fills it") {
    Prepare(path);
    for (TableId whole : {TableId::kDocuments, TableId::kCorroborations}) {
      const TableSpec& spec = Spec(whole);
      hashes_.emplace_back(database_, "SELECT " + Quoted(LeadingColumns(spec)[2].name) + " FROM " +
                                          Quoted(spec.name) + " WHERE id = ?");
    }
    for (const TableSpec& table : Tables()) {
      inserts_.emplace_back(database_, SqliteFeed::InsertSql(table));
      if (table.of_findings()) continue;
      const std::string key = table.whole_record() ? "id" : "document";
      deletes_.emplace_back(database_, "DELETE FROM " + Quoted(table.name) + " WHERE " + key + " = ?");
    }
    // A finding speaks of documents as they were: with one of them its words are gone.
    finding_deletes_.emplace_back(database_,
                                  "DELETE FROM corroborations WHERE id IN "
                                  "(SELECT corroboration FROM corroboration_members WHERE document = ?1)");
    finding_deletes_.emplace_back(database_,
                                  "DELETE FROM corroboration_members WHERE corroboration IN "
                                  "(SELECT corroboration FROM corroboration_members WHERE document = ?1)");
    member_deletes_.emplace_back(database_, "DELETE FROM corroborations WHERE id = ?");
    member_deletes_.emplace_back(database_, "DELETE FROM corroboration_members WHERE corroboration = ?");
  }

  void Take(const RecordRows& record) override {
    if (!open_) database_.Run("BEGIN IMMEDIATE");
    open_ = true;
    if (Replace(record)) Insert(record);
    if (objects_ >= kBatchObjects) Flush();
  }

  void Flush() override {
    if (!open_) return;
    database_.Run("COMMIT");
    open_ = false;
    objects_ = 0;
  }

  void Close() override {
    database_.Run("PRAGMA wal_checkpoint(TRUNCATE)");
    for (auto* statements : {&hashes_, &inserts_, &deletes_, &finding_deletes_, &member_deletes_})
      statements->clear();
    database_.Close();
  }

 private:
  void Prepare(const std::string& path) {
    const int64_t version = database_.Integer("PRAGMA user_version");
    const int64_t tables = database_.Integer("SELECT count(*) FROM sqlite_schema");
    const bool ours = database_.Integer("PRAGMA application_id") == kApplicationId;
    if (version > kLayoutVersion && ours)
      throw SinkError(SinkError::Kind::kConfig, path + ": written by a later Reckoner (layout " +
                                                    std::to_string(version) + ", this one knows " +
                                                    std::to_string(kLayoutVersion) + ")");
    if (!ours && (version != 0 || tables != 0))
      throw SinkError(SinkError::Kind::kConfig, path + ": not a Reckoner database");
    // Of a new file: rows come in the order of their keys and fill whole pages, so that fewer, larger ones
    // are fewer writes. An old one keeps its own.
    if (tables == 0) database_.Run("PRAGMA page_size = 8192");
    database_.Run(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -16384; PRAGMA "
        "wal_autocheckpoint = 8192;");
    if (version == kLayoutVersion) return;
    database_.Run("BEGIN IMMEDIATE");
    // Another program may have been faster.
    const auto now = static_cast<int>(database_.Integer("PRAGMA user_version"));
    if (now < kLayoutVersion) {
      database_.Run("PRAGMA application_id = " + std::to_string(kApplicationId));
      MigrateSqlite(database_, now);
    }
    database_.Run("COMMIT");
  }

  // False when these rows are there already; else whatever stood under this key is gone.
  bool Replace(const RecordRows& record) {
    Statement& find = hashes_[record.is_finding() ? 1 : 0];
    find.Bind(1, record.key());
    if (!find.Step()) return true;
    const bool same = find.ColumnText(0) == record.hash();
    find.Reset();
    if (same) return false;
    if (record.is_finding()) {
      Delete(member_deletes_, record.key());
    } else {
      Delete(deletes_, record.key());
      Delete(finding_deletes_, record.key());
    }
    return true;
  }

  static void Delete(std::deque<Statement>& statements, std::string_view key) {
    for (Statement& statement : statements) {
      statement.Bind(1, key);
      statement.Step();
    }
  }

  void Insert(const RecordRows& record) {
    auto insert = inserts_.begin();
    for (const TableSpec& table : Tables()) {
      if (const std::vector<Cell>& cells = record.cells(table.table); !cells.empty()) {
        feed_.Show(table, cells);
        insert->Step();
      }
      ++insert;
    }
    objects_ += record.objects();
  }

  Database database_;
  SqliteFeed feed_{database_};
  std::deque<Statement> hashes_;           // of the envelope, the finding with this key
  std::deque<Statement> inserts_;          // one a table
  std::deque<Statement> deletes_;          // of a document's rows, one a table
  std::deque<Statement> finding_deletes_;  // of the findings that name a document
  std::deque<Statement> member_deletes_;   // of one finding
  bool open_ = false;                      // a transaction
  size_t objects_ = 0;                     // in it
};

}  // namespace

std::unique_ptr<Sink> MakeSqliteSink(const std::string& path) { return std::make_unique<SqliteSink>(path); }

}  // namespace reckoner
