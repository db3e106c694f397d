// Envelopes of the journal, read and taken apart by workers, handed on in the order in which they were asked
// for. Each is parsed once, whatever it is taken apart into; where nothing is, no worker is needed. What is
// in flight is bounded. One thread asks and takes; the caller's `take` runs on it.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "extractors/corroborate/statement.h"
#include "pipeline/nightly/journal.h"
#include "pipeline/nightly/ledger.h"
#include "pipeline/run/ordered_pool.h"
#include "pipeline/sinks/record.h"

namespace reckoner {

struct JournalRecord {
  std::string line;
  int64_t offset = 0;                      // as it was asked for …
  bool alarms = false;                     // … likewise
  corroboration::StatementSet statements;  // of this one envelope
  std::unique_ptr<RecordRows> rows;
};

class JournalRecords {
 public:
  struct Parts {
    bool statements, rows;
    bool any() const { return statements || rows; }
  };
  using Take = std::function<void(JournalRecord&)>;  // may take its parts; rows that it leaves are used again

  JournalRecords(const std::string& path, int workers, Parts parts, Take take);

  // Takes earlier ones where there is no room. Throws SinkError and std::runtime_error for what is no
  // envelope.
  void Ask(const LedgerRow& row);
  void Finish();  // takes the rest

 private:
  struct Place {
    int64_t offset, size;
    bool alarms;
  };
  JournalRecord Read(const Place& place);
  void HandOn(JournalRecord record);
  std::unique_ptr<RecordRows> SpareRows();

  const JournalReader journal_;
  const Parts parts_;
  const Take take_;
  std::mutex mutex_;  // guards spare_
  std::vector<std::unique_ptr<RecordRows>> spare_;
  OrderedPool<Place, JournalRecord> pool_;  // the last: its threads use the others
};

}  // namespace reckoner
