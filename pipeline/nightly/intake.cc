#include "pipeline/nightly/intake.h"

namespace reckoner {
namespace {

constexpr size_t kJobsAWorker = 16;
constexpr size_t kBytesInFlight = 16 << 20;  // a stop waits for them: seconds

constexpr char kArchiveSize[] = "archive_size", kJournalSize[] = "journal_size";

}  // namespace

Intake::Intake(Ledger& ledger, const Processor& processor, int workers,
               std::unique_ptr<DayArchiveWriter> archive, const std::string& journal_path, RunLog& log)
    : ledger_(ledger),
      archive_(std::move(archive)),
      journal_(journal_path, ledger.GetSize(kJournalSize)),
      log_(log),
      pool_(workers, {.jobs = kJobsAWorker * workers, .weight = kBytesInFlight},
            [&processor](Job&& job) { return Work(processor, std::move(job)); }) {}

Intake::Result Intake::Work(const Processor& processor, Job&& job) {
  Processed outcome = processor.Process(std::move(job.document.raw));
  Result out;
  out.row = {.key = std::move(job.document.key),
             .source = std::move(job.document.source),
             .doc_id = std::move(outcome.doc_id),
             .ending = outcome.fault                                 ? Ending::kQuarantined
                       : outcome.figures + outcome.title_figures > 0 ? Ending::kRecords
                                                                     : Ending::kNone,
             .code = outcome.fault ? std::string(Name(*outcome.fault)) : "",
             .message = std::move(outcome.message),
             .mark = std::move(job.document.mark),
             .requeued = job.requeued,
             .size = static_cast<int64_t>(outcome.line.size()),
             .figures = outcome.figures + outcome.title_figures,
             .consistent = outcome.consistent,
             .inconsistent = outcome.inconsistent,
             .undetermined = outcome.undetermined,
             .worst = static_cast<int64_t>(outcome.worst)};
  out.line = std::move(outcome.line);
  return out;
}

bool Intake::Emit(std::optional<Result> result) {
  if (!result) return false;
  ++tally_.done;
  tally_.figures += static_cast<uint64_t>(result->row.figures);
  tally_.alarms += static_cast<uint64_t>(result->row.inconsistent);
  tally_.quarantined += result->row.ending == Ending::kQuarantined;
  result->row.offset = journal_.Append(result->line);
  ledger_.Put(std::move(result->row));
  log_.Show(tally_);
  return true;
}

void Intake::Take(TakenDocument document, bool requeued, int status, WarcFields headers) {
  if (ledger_.Has(document.key)) return;
  if (archive_) archive_->Write(document, status, std::move(headers));
  const size_t weight = document.raw.bytes.size();
  while (pool_.Full(weight)) Emit(pool_.Pop());
  pool_.Submit({std::move(document), requeued}, weight);
  while (Emit(pool_.TryPop())) continue;
}

void Intake::End(const std::string& key, const std::string& source, Ending ending, const std::string& code,
                 const std::string& message) {
  if (ledger_.Has(key)) return;
  ledger_.Put(
      {.key = key, .source = source, .doc_id = key, .ending = ending, .code = code, .message = message});
}

void Intake::Commit() {
  while (Emit(pool_.Pop())) continue;
  if (archive_) ledger_.SetSize(kArchiveSize, archive_->Sync());
  ledger_.SetSize(kJournalSize, journal_.Sync());
  ledger_.Commit();
}

}  // namespace reckoner
