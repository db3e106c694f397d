// Envelopes of the journal, read and taken apart by workers, handed on in the order in which they were asked
// for. What is in flight is bounded. One thread asks and takes; the caller's `take` runs on it.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

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
  };
  using Take = std::function<void(JournalRecord&&)>;

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
  JournalRecord Read(const Place& place) const;

  const JournalReader journal_;
  const Parts parts_;
  const Take take_;
  OrderedPool<Place, JournalRecord> pool_;  // the last: its threads use the others
};

}  // namespace reckoner
