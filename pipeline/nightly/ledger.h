// What a run knows while it is under way, in its own SQLite file: every document and how it ended, what each
// source listed, and how much of the archive and the journal is good. Nothing is kept before Commit, so that
// a run killed at any moment goes on from its last one. Throws SinkError. One thread.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reckoner {

// How a document ended. The first four are the promise: exactly one of them for each document of a run. The
// others are pages that turned out to be none of this run's.
enum class Ending { kRecords, kNone, kQuarantined, kDeferred, kUnchanged, kDuplicate };
std::string_view Name(Ending ending);
std::optional<Ending> EndingNamed(std::string_view name);

struct LedgerRow {
  std::string key, source, doc_id;
  Ending ending = Ending::kRecords;
  std::string code, message;     // why it is quarantined or deferred
  std::string mark;              // what tells this version of it from another, where its source has no dates
  bool requeued = false;         // taken up again from an earlier date
  int64_t offset = 0, size = 0;  // of its envelope in the journal; size 0: it has none
  int64_t figures = 0, consistent = 0, inconsistent = 0, undetermined = 0;
  int64_t worst = 0;  // Severity of its alarms
};

// Of one source, in one run.
struct SourceLedger {
  std::string state, why;                                  // "read", "unchanged", "failed", "not_due"
  uint64_t listed = 0, known = 0, owed = 0, requeued = 0;  // pages named, taken before, owed by former runs
  uint64_t endings[6] = {};                                // by Ending
  uint64_t figures = 0, consistent = 0, inconsistent = 0, undetermined = 0;
};

class Ledger {
 public:
  explicit Ledger(const std::string& path);
  ~Ledger();
  Ledger(const Ledger&) = delete;
  Ledger& operator=(const Ledger&) = delete;

  // Facts of the run by name: sizes of files, instants, how far it is.
  std::string Get(std::string_view name) const;  // "" for none
  void Set(std::string_view name, std::string_view value);
  int64_t GetSize(std::string_view name) const;
  void SetSize(std::string_view name, int64_t size);

  // The first to say what a source's feed listed is believed: one that is read again after a stop would count
  // this run's own pages as known.
  void Listed(std::string_view source, std::string_view url, uint64_t pages, uint64_t known);
  // The same for pages owed by former runs.
  void Owed(std::string_view source, uint64_t pages);
  // A feed that was read stays read, whatever comes later.
  void SourceState(std::string_view source, std::string_view state, std::string_view why);

  // Is this document in the run, and not merely deferred?
  bool Has(std::string_view key) const;
  // Replaces what was deferred. Where another document of this doc_id is there already it becomes a
  // duplicate.
  void Put(LedgerRow row);

  // In the order of their keys.
  void Each(const std::function<void(const LedgerRow&)>& visit) const;
  std::optional<LedgerRow> Find(std::string_view key_or_doc_id) const;
  uint64_t Count() const;                    // of documents
  std::vector<std::string> Sources() const;  // that documents have, in order
  SourceLedger Source(std::string_view source) const;

  void Commit();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace reckoner
