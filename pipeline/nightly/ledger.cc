#include "pipeline/nightly/ledger.h"

#include <charconv>

#include "pipeline/sinks/sink.h"
#include "pipeline/sinks/sqlite_database.h"

namespace reckoner {
namespace {

constexpr int kVersion = 1;
constexpr char kTables[] = R"(
CREATE TABLE IF NOT EXISTS facts(name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS listings(source TEXT NOT NULL, url TEXT NOT NULL, pages INTEGER NOT NULL, known INTEGER NOT NULL, PRIMARY KEY(source, url));
CREATE TABLE IF NOT EXISTS owed(source TEXT PRIMARY KEY, pages INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS sources(source TEXT PRIMARY KEY, state TEXT NOT NULL, why TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS documents(key TEXT PRIMARY KEY, source TEXT NOT NULL, doc_id TEXT NOT NULL, ending INTEGER NOT NULL, code TEXT NOT NULL, message TEXT NOT NULL, mark TEXT NOT NULL, requeued INTEGER NOT NULL, start INTEGER NOT NULL, size INTEGER NOT NULL, figures INTEGER NOT NULL, consistent INTEGER NOT NULL, inconsistent INTEGER NOT NULL, undetermined INTEGER NOT NULL, worst INTEGER NOT NULL);
CREATE INDEX IF NOT EXISTS documents_by_id ON documents(doc_id);
)";
constexpr char kRow[] =
    "SELECT key, source, doc_id, ending, code, message, mark, requeued, start, size, figures, consistent, "
    "inconsistent, undetermined, worst FROM documents ";

constexpr std::string_view kEndings[] = {"records",  "none",      "quarantined",
                                         "deferred", "unchanged", "duplicate"};

LedgerRow RowOf(const Statement& s) {
  LedgerRow row;
  int column = 0;
  for (std::string* text : {&row.key, &row.source, &row.doc_id}) *text = s.ColumnText(column++);
  row.ending = static_cast<Ending>(s.ColumnInteger(column++));
  for (std::string* text : {&row.code, &row.message, &row.mark}) *text = s.ColumnText(column++);
  row.requeued = s.ColumnInteger(column++) != 0;
  for (int64_t* number : {&row.offset, &row.size, &row.figures, &row.consistent, &row.inconsistent,
                          &row.undetermined, &row.worst})
    *number = s.ColumnInteger(column++);
  return row;
}

struct Schema {
  Schema(Database& database, const std::string& path) {
    database.Run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;");
    const int64_t version = database.Integer("PRAGMA user_version");
    if (version != 0 && version != kVersion)
      throw SinkError(SinkError::Kind::kConfig, path + ": made by another version of reckoner");
    database.Run(kTables);
    if (version == 0) database.Run("PRAGMA user_version=" + std::to_string(kVersion));
    database.Run("BEGIN");
  }
};

}  // namespace

std::string_view Name(Ending ending) { return kEndings[static_cast<int>(ending)]; }

std::optional<Ending> EndingNamed(std::string_view name) {
  for (int i = 0; i < 6; ++i)
    if (kEndings[i] == name) return static_cast<Ending>(i);
  return std::nullopt;
}

struct Ledger::Impl {
  explicit Impl(const std::string& path) : database(path), schema(database, path) {}

  Database database;
  Schema schema;  // made before the statements that name its tables
  Statement get{database, "SELECT value FROM facts WHERE name=?1"};
  Statement set{database, "INSERT OR REPLACE INTO facts VALUES(?1,?2)"};
  Statement listed{database, "INSERT OR IGNORE INTO listings VALUES(?1,?2,?3,?4)"};
  Statement owed{database, "INSERT OR IGNORE INTO owed VALUES(?1,?2)"};
  Statement state{database,
                  "INSERT INTO sources VALUES(?1,?2,?3) ON CONFLICT(source) DO UPDATE SET state=?2, why=?3 "
                  "WHERE state<>'read'"};
  Statement has{database, "SELECT 1 FROM documents WHERE key=?1 AND ending<>3"};
  Statement same_id{database, "SELECT 1 FROM documents WHERE doc_id=?1 AND key<>?2 AND size>0 AND ending<>5"};
  Statement put{
      database,
      "INSERT OR REPLACE INTO documents VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15)"};
  Statement each{database, std::string(kRow) + "ORDER BY key"};
  Statement find{database, std::string(kRow) + "WHERE key=?1 OR doc_id=?1 ORDER BY ending LIMIT 1"};
  Statement sum_listed{database, "SELECT sum(pages), sum(known) FROM listings WHERE source=?1"};
  Statement get_owed{database, "SELECT pages FROM owed WHERE source=?1"};
  Statement get_state{database, "SELECT state, why FROM sources WHERE source=?1"};
  Statement sum_documents{database,
                          "SELECT ending, count(*), sum(requeued), sum(figures), sum(consistent), "
                          "sum(inconsistent), sum(undetermined) FROM documents WHERE source=?1 GROUP BY 1"};
};

Ledger::Ledger(const std::string& path) : impl_(std::make_unique<Impl>(path)) {}
Ledger::~Ledger() = default;

std::string Ledger::Get(std::string_view name) const {
  Statement& s = impl_->get;
  s.Reset();
  s.Bind(1, name);
  if (!s.Step()) return "";
  std::string value(s.ColumnText(0));
  s.Reset();
  return value;
}

void Ledger::Set(std::string_view name, std::string_view value) {
  impl_->set.Bind(1, name);
  impl_->set.Bind(2, value);
  impl_->set.Step();
}

int64_t Ledger::GetSize(std::string_view name) const {
  const std::string text = Get(name);
  int64_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

void Ledger::SetSize(std::string_view name, int64_t size) { Set(name, std::to_string(size)); }

void Ledger::Listed(std::string_view source, std::string_view url, uint64_t pages, uint64_t known) {
  Statement& s = impl_->listed;
  s.Bind(1, source);
  s.Bind(2, url);
  s.Bind(3, static_cast<int64_t>(pages));
  s.Bind(4, static_cast<int64_t>(known));
  s.Step();
}

void Ledger::Owed(std::string_view source, uint64_t pages) {
  impl_->owed.Bind(1, source);
  impl_->owed.Bind(2, static_cast<int64_t>(pages));
  impl_->owed.Step();
}

void Ledger::SourceState(std::string_view source, std::string_view state, std::string_view why) {
  impl_->state.Bind(1, source);
  impl_->state.Bind(2, state);
  impl_->state.Bind(3, why);
  impl_->state.Step();
}

bool Ledger::Has(std::string_view key) const {
  Statement& s = impl_->has;
  s.Reset();
  s.Bind(1, key);
  const bool found = s.Step();
  if (found) s.Reset();
  return found;
}

void Ledger::Put(LedgerRow row) {
  Statement& same = impl_->same_id;
  same.Reset();
  same.Bind(1, row.doc_id);
  same.Bind(2, row.key);
  if (row.size > 0 && same.Step()) {
    same.Reset();
    row = {.key = row.key, .source = row.source, .doc_id = row.doc_id, .ending = Ending::kDuplicate};
  }
  Statement& s = impl_->put;
  int index = 0;
  for (const std::string* text : {&row.key, &row.source, &row.doc_id}) s.Bind(++index, *text);
  s.Bind(++index, static_cast<int64_t>(row.ending));
  for (const std::string* text : {&row.code, &row.message, &row.mark}) s.Bind(++index, *text);
  s.Bind(++index, int64_t{row.requeued});
  for (const int64_t number :
       {row.offset, row.size, row.figures, row.consistent, row.inconsistent, row.undetermined, row.worst})
    s.Bind(++index, number);
  s.Step();
}

void Ledger::Each(const std::function<void(const LedgerRow&)>& visit) const {
  Statement& s = impl_->each;
  s.Reset();
  while (s.Step()) visit(RowOf(s));
}

std::optional<LedgerRow> Ledger::Find(std::string_view key_or_doc_id) const {
  Statement& s = impl_->find;
  s.Reset();
  s.Bind(1, key_or_doc_id);
  if (!s.Step()) return std::nullopt;
  LedgerRow row = RowOf(s);
  s.Reset();
  return row;
}

uint64_t Ledger::Count() const {
  return static_cast<uint64_t>(impl_->database.Integer("SELECT count(*) FROM documents"));
}

std::vector<std::string> Ledger::Sources() const {
  Statement s(impl_->database, "SELECT DISTINCT source FROM documents ORDER BY 1");
  std::vector<std::string> out;
  while (s.Step()) out.emplace_back(s.ColumnText(0));
  return out;
}

SourceLedger Ledger::Source(std::string_view source) const {
  SourceLedger out;
  auto ask = [&](Statement& s) {
    s.Reset();
    s.Bind(1, source);
    return s.Step();
  };
  if (Statement& s = impl_->sum_listed; ask(s)) {
    out.listed = static_cast<uint64_t>(s.ColumnInteger(0));
    out.known = static_cast<uint64_t>(s.ColumnInteger(1));
    s.Reset();
  }
  if (Statement& s = impl_->get_owed; ask(s)) {
    out.owed = static_cast<uint64_t>(s.ColumnInteger(0));
    s.Reset();
  }
  if (Statement& s = impl_->get_state; ask(s)) {
    out.state = s.ColumnText(0);
    out.why = s.ColumnText(1);
    s.Reset();
  }
  Statement& s = impl_->sum_documents;
  for (bool more = ask(s); more; more = s.Step()) {
    out.endings[s.ColumnInteger(0)] += static_cast<uint64_t>(s.ColumnInteger(1));
    int column = 2;
    for (uint64_t* sum : {&out.requeued, &out.figures, &out.consistent, &out.inconsistent, &out.undetermined})
      *sum += static_cast<uint64_t>(s.ColumnInteger(column++));
  }
  return out;
}

void Ledger::Commit() { impl_->database.Run("COMMIT; BEGIN"); }

}  // namespace reckoner
