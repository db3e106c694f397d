#include "pipeline/nightly/database_filler.h"

#include <algorithm>
#include <chrono>

#include "pipeline/nightly/journal_records.h"

namespace reckoner {

DatabaseFiller::DatabaseFiller(std::vector<Sink*> sinks, std::vector<KeyedPlace> places,
                               const std::string& journal, int workers, StatementStore& statements,
                               std::function<bool()> stop)
    : sinks_(std::move(sinks)), statements_(statements), stop_(std::move(stop)) {
  if (!sinks_.empty())
    filling_ = std::async(std::launch::async, [this, places = std::move(places), journal, workers]() mutable {
      Fill(std::move(places), journal, workers);
    });
}

DatabaseFiller::~DatabaseFiller() {
  given_up_ = true;
  if (filling_.valid()) filling_.wait();
}

void DatabaseFiller::Finish(const std::function<void(uint64_t written)>& show) {
  if (!filling_.valid()) return;
  while (filling_.wait_for(std::chrono::milliseconds(50)) != std::future_status::ready) show(written_);
  filling_.get();
}

void DatabaseFiller::Fill(std::vector<KeyedPlace> places, const std::string& journal, int workers) {
  std::ranges::sort(places, {}, &KeyedPlace::key);
  auto stopped = [this] { return given_up_ || stop_(); };
  JournalRecords records(journal, workers, {.statements = true, .rows = true}, [&](JournalRecord& record) {
    if (stopped()) return;  // some thousands may be in flight
    statements_.Add(record.offset, static_cast<int64_t>(record.line.size()), std::move(record.statements));
    for (Sink* sink : sinks_) sink->Write(record.line, *record.rows);
    ++written_;
  });
  for (const KeyedPlace& place : places) {
    if (stopped()) return;
    records.Ask({.offset = place.offset, .size = place.size});
  }
  if (!stopped()) records.Finish();
}

}  // namespace reckoner
