#include "pipeline/sinks/sqlite.h"

#include <deque>
#include <optional>

#include "extractors/text/sanitize.h"
#include "pipeline/schema/schema.h"
#include "pipeline/sinks/sqlite_database.h"
#include "pipeline/sinks/sqlite_rows.h"
#include "pipeline/sinks/sqlite_tables.h"

namespace reckoner {
namespace {

using rapidjson::Value;

constexpr int kSchemaVersion = 1;
constexpr int kApplicationId = 0x52434b4e;  // "RCKN"
constexpr int kBatchRows = 1000;

class SqliteSink : public Sink {
 public:
  explicit SqliteSink(const std::string& path) : database_(path) {
    Prepare(path);
    select_.emplace(database_, "SELECT row, envelope_sha256 FROM documents WHERE id = ?");
    delete_.emplace(database_, "DELETE FROM documents WHERE row = ?");
    document_.emplace(database_, InsertSql(kDocumentTable));
    for (const TableSpec& table : MentionTables()) inserts_.emplace_back(database_, InsertSql(table));
  }

  void Write(std::string_view line) override {
    rapidjson::Document envelope;
    envelope.Parse<rapidjson::kParseIterativeFlag>(line.data(), line.size());
    if (envelope.HasParseError() || !Member(envelope, "doc_id").IsString())
      throw SinkError(SinkError::Kind::kConfig, "not an envelope line");
    const std::string_view doc_id = View(Member(envelope, "doc_id"));
    const std::string hash = Sha256Hex(line);
    if (!open_) database_.Run("BEGIN IMMEDIATE");
    open_ = true;
    if (Replace(doc_id, hash)) Insert(envelope, doc_id, hash);
    if (rows_ >= kBatchRows) Flush();
  }

  void Flush() override {
    if (!open_) return;
    database_.Run("COMMIT");
    open_ = false;
    rows_ = 0;
  }

  void Close() override {
    database_.Run("PRAGMA wal_checkpoint(TRUNCATE)");
    inserts_.clear();
    document_.reset(), delete_.reset(), select_.reset();
    database_.Close();
  }

 private:
  void Prepare(const std::string& path) {
    const int64_t version = database_.Integer("PRAGMA user_version");
    const int64_t tables = database_.Integer("SELECT count(*) FROM sqlite_schema");
    if (version != kSchemaVersion && (version != 0 || tables != 0))
      throw SinkError(SinkError::Kind::kConfig,
                      path + ": not a Reckoner database of layout " + std::to_string(kSchemaVersion));
    database_.Run("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;");
    if (version == kSchemaVersion) return;
    database_.Run("BEGIN IMMEDIATE");
    // Another program may have been faster.
    if (database_.Integer("PRAGMA user_version") == 0) {
      database_.Run(*FindSchema("sqlite/" + std::to_string(kSchemaVersion)));
      database_.Run("PRAGMA application_id = " + std::to_string(kApplicationId));
      database_.Run("PRAGMA user_version = " + std::to_string(kSchemaVersion));
    }
    database_.Run("COMMIT");
  }

  // False when these rows are there already; else whatever stood under this id is gone.
  bool Replace(std::string_view doc_id, std::string_view hash) {
    select_->Bind(1, doc_id);
    if (!select_->Step()) return true;
    const int64_t row = select_->ColumnInteger(0);
    const bool same = select_->ColumnText(1) == hash;
    select_->Reset();
    if (same) return false;
    delete_->Bind(1, row);
    delete_->Step();
    return true;
  }

  void Insert(const Value& envelope, std::string_view doc_id, std::string_view hash) {
    RowBinder rows(doc_id, 0);
    document_->Bind(1, doc_id);
    document_->Bind(2, hash);
    int index = 3;
    for (const Column& column : kDocumentTable.columns) rows.Bind(column, envelope, *document_, index++);
    document_->Step();
    RowBinder mentions(doc_id, database_.last_row());
    auto insert = inserts_.begin();
    for (const TableSpec& table : MentionTables()) {
      for (const Value& object : Member(envelope, table.list).GetArray()) {
        mentions.Insert(table, object, *insert);
        ++rows_;
      }
      ++insert;
    }
    ++rows_;
  }

  Database database_;
  std::optional<Statement> select_, delete_, document_;
  std::deque<Statement> inserts_;  // one a row of MentionTables
  bool open_ = false;              // a transaction
  int rows_ = 0;                   // in it
};

}  // namespace

std::unique_ptr<Sink> MakeSqliteSink(const std::string& path) { return std::make_unique<SqliteSink>(path); }

}  // namespace reckoner
