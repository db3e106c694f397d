#include "pipeline/sinks/postgres.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <thread>
#include <unordered_map>

#include "pipeline/sinks/postgres_connection.h"
#include "pipeline/sinks/postgres_layout.h"
#include "pipeline/sinks/record.h"

namespace reckoner {
namespace {

using std::chrono::milliseconds;

constexpr size_t kBatchObjects = 10000;
constexpr size_t kBatchBytes = 32 << 20;
constexpr milliseconds kFirstPause{100}, kLongestPause{5000};
constexpr milliseconds kPatience{120000};      // with a server that was there
constexpr milliseconds kFirstPatience{10000};  // with one that has never been

// A record, encoded for COPY.
struct Pending {
  std::string key, hash;
  std::array<std::string, kTableCount> rows;
};

void AppendCopyField(const Cell& cell, std::string* out) {
  if (!cell) {
    *out += "\\N";
    return;
  }
  for (char c : *cell) {
    switch (c) {
      case '\\':
        *out += "\\\\";
        break;
      case '\n':
        *out += "\\n";
        break;
      case '\r':
        *out += "\\r";
        break;
      case '\t':
        *out += "\\t";
        break;
      default:
        *out += c;
    }
  }
}

class PostgresSink : public RowSink {
 public:
  PostgresSink(const std::string& target, const SinkOptions& options)
      : target_(ParsePostgresTarget(target)), stopping_(options.stopping) {
    Patiently(kFirstPatience, [] {});
  }

  void Take(const RecordRows& record) override {
    // A new version of a document takes the findings about the old one with it, so it may not overtake them.
    const size_t kind = record.is_finding() ? 1 : 0;
    if (kind == 0 && !batch_[1].empty()) Flush();
    auto [place, added] = places_.try_emplace(std::string(record.key()), batch_[kind].size());
    if (added) batch_[kind].emplace_back();
    Pending& pending = batch_[kind][place->second];
    pending.key = record.key();
    pending.hash = record.hash();
    Encode(record, &pending);
    objects_ += record.objects();
    if (objects_ >= kBatchObjects || bytes_ >= kBatchBytes) Flush();
  }

  void Flush() override {
    if (batch_[0].empty() && batch_[1].empty()) return;
    Patiently(kPatience, [this] { Send(); });
    batch_[0].clear(), batch_[1].clear();
    places_.clear();
    objects_ = bytes_ = 0;
  }

  void Close() override { connection_.reset(); }

 private:
  void Encode(const RecordRows& record, Pending* pending) {
    for (const TableSpec& table : Tables()) {
      std::string& rows = pending->rows[static_cast<size_t>(table.table)];
      rows.clear();
      const std::vector<Cell>& cells = record.cells(table.table);
      const size_t columns = ColumnCount(table);
      for (size_t i = 0; i < cells.size(); ++i) {
        AppendCopyField(cells[i], &rows);
        rows += (i + 1) % columns == 0 ? '\n' : '\t';
      }
      bytes_ += rows.size();
    }
  }

  // Does it, connecting first where there is no connection, and again as long as what goes wrong may pass.
  template <typename Work>
  void Patiently(milliseconds patience, Work work) {
    bool connecting = false;
    const auto deadline = std::chrono::steady_clock::now() + patience;
    for (milliseconds pause = kFirstPause;; pause = std::min(pause * 2, kLongestPause)) {
      try {
        connecting = !connection_;
        if (connecting) {
          connection_ = std::make_unique<PostgresConnection>(target_);
          PreparePostgres(*connection_, target_.schema);
        }
        connecting = false;
        connected_ = true;
        return work();
      } catch (const PostgresError& error) {
        // A server that took us once may say anything while it goes down or comes up.
        const bool passing = error.passing() || (connecting && connected_);
        connection_.reset();  // with its open transaction
        const bool last = std::chrono::steady_clock::now() + pause > deadline;
        if (!passing || last || !Pause(pause)) throw SinkError(error.kind(), error.what());
      }
    }
  }

  // False when the program is asked to stop meanwhile.
  bool Pause(milliseconds pause) const {
    for (; pause > milliseconds(0); pause -= kFirstPause) {
      if (stopping_ && stopping_()) return false;
      std::this_thread::sleep_for(std::min(pause, kFirstPause));
    }
    return true;
  }

  void Send() {
    connection_->Run("BEGIN");
    LockPostgres(*connection_, target_.schema);
    const auto documents = Changed(TableId::kDocuments, batch_[0]);
    const auto findings = Changed(TableId::kCorroborations, batch_[1]);
    for (const TableSpec& table : Tables()) {
      const Changes& changes = table.of_findings() ? findings : documents;
      std::string rows;
      for (const Pending* pending : changes.records) rows += pending->rows[static_cast<size_t>(table.table)];
      if (!rows.empty()) connection_->Copy(CopySql(table), rows);
      if (!changes.replaced.empty())
        connection_->Query(DeleteVanishedSql(table), {ArrayOf(changes.replaced)});
      if (!rows.empty()) connection_->Run(UpsertSql(table));
      if (table.table == TableId::kDocuments) DeleteFindingsOf(documents.replaced);
    }
    connection_->Run("COMMIT");
  }

  struct Changes {
    std::vector<const Pending*> records;  // new, or not as they stand in the database
    std::vector<std::string> replaced;    // the keys of the latter
  };

  Changes Changed(TableId whole, const std::vector<Pending>& batch) {
    Changes out;
    if (batch.empty()) return out;
    std::vector<std::string> keys;
    keys.reserve(batch.size());
    for (const Pending& pending : batch) keys.push_back(pending.key);
    const TableSpec& spec = Spec(whole);
    const std::string hash(LeadingColumns(spec)[2].name);
    const auto found = connection_->Query(
        "SELECT id, " + hash + " FROM " + std::string(spec.name) + " WHERE id = ANY ($1::text[])",
        {ArrayOf(keys)});
    std::unordered_map<std::string_view, std::string_view> there;
    for (size_t i = 0; i < found.size(); i += 2) there[found[i]] = found[i + 1];
    for (const Pending& pending : batch) {
      const auto old = there.find(pending.key);
      if (old != there.end() && old->second == pending.hash) continue;
      out.records.push_back(&pending);
      if (old != there.end()) out.replaced.push_back(pending.key);
    }
    return out;
  }

  // A finding speaks of documents as they were.
  void DeleteFindingsOf(const std::vector<std::string>& documents) {
    if (documents.empty()) return;
    connection_->Query(
        "WITH gone AS (DELETE FROM corroborations WHERE id IN (SELECT corroboration FROM "
        "corroboration_members "
        "WHERE document = ANY ($1::text[])) RETURNING id) "
        "DELETE FROM corroboration_members m USING gone WHERE m.corroboration = gone.id",
        {ArrayOf(documents)});
  }

  const PostgresTarget target_;
  const std::function<bool()> stopping_;
  std::unique_ptr<PostgresConnection> connection_;
  bool connected_ = false;                          // ever
  std::array<std::vector<Pending>, 2> batch_;       // uncommitted: documents, findings
  std::unordered_map<std::string, size_t> places_;  // key -> place in its batch
  size_t objects_ = 0, bytes_ = 0;                  // in both
};

}  // namespace

std::unique_ptr<Sink> MakePostgresSink(const std::string& target, const SinkOptions& options) {
  return std::make_unique<PostgresSink>(target, options);
}

std::string DisplayPostgres(std::string_view target) { return ParsePostgresTarget(target).shown; }

}  // namespace reckoner
