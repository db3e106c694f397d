#include "pipeline/nightly/journal_records.h"

#include "pipeline/corroborate/envelope_reader.h"

namespace reckoner {
namespace {

constexpr size_t kJobsAWorker = 16;
constexpr size_t kBytesInFlight = 16 << 20;  // of lines; what is read from one takes several times as much

}  // namespace

JournalRecords::JournalRecords(const std::string& path, int workers, Parts parts, Take take)
    : journal_(path),
      parts_(parts),
      take_(std::move(take)),
      pool_(workers, kJobsAWorker * workers, kBytesInFlight, [this](Place&& place) { return Read(place); }) {}

void JournalRecords::Ask(const LedgerRow& row) {
  const auto weight = static_cast<size_t>(row.size);
  while (pool_.Full(weight)) take_(std::move(*pool_.Pop()));
  pool_.Submit({row.offset, row.size, row.inconsistent > 0}, weight);
}

void JournalRecords::Finish() {
  while (auto record = pool_.Pop()) take_(std::move(*record));
}

JournalRecord JournalRecords::Read(const Place& place) const {
  JournalRecord out{
      .line = journal_.Read(place.offset, place.size), .offset = place.offset, .alarms = place.alarms};
  if (parts_.statements)
    if (const auto why = ReadEnvelope(out.line, &out.statements))
      throw std::runtime_error("the journal holds no envelope at byte " + std::to_string(place.offset) +
                               ": " + *why);
  if (parts_.rows) {
    out.rows = std::make_unique<RecordRows>();
    out.rows->Read(out.line);
  }
  return out;
}

}  // namespace reckoner
