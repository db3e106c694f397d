// The working half of a run: documents in, one after the other -> the date's archive and, by the workers,
// envelopes into the journal, each document once. What is in flight is bounded. Commit makes all of it last:
// archive, journal, then the ledger that vouches for both. One thread.
#pragma once

#include <memory>
#include <optional>

#include "pipeline/nightly/day_archive.h"
#include "pipeline/nightly/journal.h"
#include "pipeline/nightly/ledger.h"
#include "pipeline/nightly/run_log.h"
#include "pipeline/run/ordered_pool.h"
#include "pipeline/run/processor.h"

namespace reckoner {

class Intake {
 public:
  // `archive`: null where the documents come from it.
  Intake(Ledger& ledger, const Processor& processor, int workers, std::unique_ptr<DayArchiveWriter> archive,
         const std::string& journal_path, RunLog& log);

  // Passes over a document that the ledger has already.
  void Take(TakenDocument document, bool requeued, int status = 0, WarcFields headers = {});
  // A document that gave nothing: deferred, unchanged.
  void End(const std::string& key, const std::string& source, Ending ending, const std::string& code,
           const std::string& message);
  void Commit();

  const Tally& tally() const { return tally_; }
  void set_total(uint64_t total) { tally_.total = total; }
  // How much of the files it comes from is read. Size 0: unknown.
  void set_read(uint64_t bytes, uint64_t size) { tally_.bytes = bytes, tally_.size = size; }

 private:
  struct Job {
    TakenDocument document;
    bool requeued;
  };
  struct Result {
    LedgerRow row;
    std::string line;
  };
  static Result Work(const Processor& processor, Job&& job);
  bool Emit(std::optional<Result> result);

  Ledger& ledger_;
  std::unique_ptr<DayArchiveWriter> archive_;
  JournalWriter journal_;
  RunLog& log_;
  Tally tally_{.stage = "reading"};
  OrderedPool<Job, Result> pool_;
};

}  // namespace reckoner
