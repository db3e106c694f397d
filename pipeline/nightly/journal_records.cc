#include "pipeline/nightly/journal_records.h"

#include "pipeline/corroborate/envelope_reader.h"
#include "pipeline/nightly/envelope_limits.h"

namespace reckoner {

JournalRecords::JournalRecords(const std::string& path, int workers, Parts parts, Take take)
    : journal_(path),
      parts_(parts),
      take_(std::move(take)),
      pool_(parts.any() ? workers : 0, EnvelopeLimits(workers),
            [this](Place&& place) { return Read(place); }) {}

void JournalRecords::Ask(const LedgerRow& row) {
  const Place place{row.offset, row.size, row.inconsistent > 0};
  if (!parts_.any()) return HandOn(Read(place));
  const auto weight = static_cast<size_t>(row.size);
  while (pool_.Full(weight)) HandOn(std::move(*pool_.Pop()));
  pool_.Submit(place, weight);
}

void JournalRecords::Finish() {
  while (auto record = pool_.Pop()) HandOn(std::move(*record));
}

void JournalRecords::HandOn(JournalRecord record) {
  take_(record);
  if (!record.rows) return;
  const std::lock_guard lock(mutex_);
  spare_.push_back(std::move(record.rows));
}

std::unique_ptr<RecordRows> JournalRecords::SpareRows() {
  {
    const std::lock_guard lock(mutex_);
    if (!spare_.empty()) {
      auto rows = std::move(spare_.back());
      spare_.pop_back();
      return rows;
    }
  }
  return std::make_unique<RecordRows>();
}

JournalRecord JournalRecords::Read(const Place& place) {
  JournalRecord out{
      .line = journal_.Read(place.offset, place.size), .offset = place.offset, .alarms = place.alarms};
  if (parts_.rows) {
    out.rows = SpareRows();
    out.rows->Read(out.line);
  }
  if (parts_.statements)
    if (const auto why = parts_.rows ? ReadEnvelope(out.rows->json(), &out.statements)
                                     : ReadEnvelope(out.line, &out.statements))
      throw std::runtime_error("the journal holds no envelope at byte " + std::to_string(place.offset) +
                               ": " + *why);
  return out;
}

}  // namespace reckoner
