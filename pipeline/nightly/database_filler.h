// Fills databases from the journal on a thread of its own, in the order of RecordKey, while the run's files
// are written: neither waits for the other. What corroboration needs comes out of the same reading. Made and
// asked by one thread; the sinks and the store are the filler's alone until Finish returns.
#pragma once

#include <atomic>
#include <functional>
#include <future>
#include <string>
#include <vector>

#include "pipeline/nightly/statement_store.h"
#include "pipeline/sinks/sink.h"

namespace reckoner {

// Where the envelope of a record lies in the journal.
struct KeyedPlace {
  std::string key;  // RecordKey
  int64_t offset, size;
};

class DatabaseFiller {
 public:
  // Begins. `stop` is asked on the filler's thread.
  DatabaseFiller(std::vector<Sink*> sinks, std::vector<KeyedPlace> places, const std::string& journal,
                 int workers, StatementStore& statements, std::function<bool()> stop);
  ~DatabaseFiller();  // gives up, where it isn't finished
  DatabaseFiller(const DatabaseFiller&) = delete;
  DatabaseFiller& operator=(const DatabaseFiller&) = delete;

  // Waits for the end, telling `show` now and then how many records are written. Throws what ended it early;
  // after a stop some are not written.
  void Finish(const std::function<void(uint64_t written)>& show);

 private:
  void Fill(std::vector<KeyedPlace> places, const std::string& journal, int workers);

  const std::vector<Sink*> sinks_;
  StatementStore& statements_;
  const std::function<bool()> stop_;
  std::atomic<uint64_t> written_ = 0;
  std::atomic<bool> given_up_ = false;
  std::future<void> filling_;  // the last: its thread uses the others
};

}  // namespace reckoner
