#include "pipeline/nightly/publish.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "extractors/envelope/finding_json.h"
#include "pipeline/nightly/database_filler.h"
#include "pipeline/nightly/folders.h"
#include "pipeline/nightly/journal_records.h"
#include "pipeline/nightly/statement_store.h"
#include "pipeline/sinks/sink.h"

namespace reckoner {
namespace {

constexpr size_t kMaxAlarms = 100;

std::string QuarantineLine(const LedgerRow& row) {
  const nlohmann::ordered_json json = {
      {"doc_id", row.doc_id}, {"source", row.source}, {"code", row.code}, {"message", row.message}};
  return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

class Publisher {
 public:
  Publisher(const Ledger& ledger, const PublishSettings& settings, RunLog& log,
            const std::function<bool()>& stop)
      : ledger_(ledger),
        settings_(settings),
        log_(log),
        stop_(stop),
        envelopes_(settings.folder + "/" + RunFolder::kEnvelopes),
        quarantine_(settings.folder + "/" + RunFolder::kQuarantine),
        findings_(settings.folder + "/" + RunFolder::kFindings),
        statements_(settings.journal, settings.workers) {
    for (const std::string& target : settings.sinks)
      sinks_.push_back(MakeSink(target, {.envelopes = true, .findings = true, .stopping = stop}));
  }

  Published Run() {
    tally_.total = ledger_.Count();
    const std::vector<Sink*> databases = Databases();
    DatabaseFiller filler(databases, databases.empty() ? std::vector<KeyedPlace>() : Places(),
                          settings_.journal, settings_.workers, statements_, stop_);
    WriteDocuments(databases.empty());
    FinishDatabases(filler);
    if (!out_.stopped) Corroborate();
    if (!out_.stopped) FinishFiles();
    // What is there after a stop is whole documents.
    for (const auto& sink : sinks_) {
      sink->Flush();
      if (!out_.stopped) sink->Close();
    }
    if (!out_.stopped)
      for (DurableFile* file : {&envelopes_, &findings_, &quarantine_}) file->Commit();
    return std::move(out_);
  }

 private:
  using Takes = Sink::Takes;

  bool Any(Takes takes) const {
    return std::ranges::any_of(sinks_, [=](const auto& sink) { return sink->takes() == takes; });
  }

  bool Stopped() { return out_.stopped = out_.stopped || stop_(); }

  // In the order of keys: the files and the sinks whose order shows; and what corroboration needs, unless the
  // filler reads it.
  void WriteDocuments(bool statements) {
    JournalRecords records(settings_.journal, settings_.workers,
                           {.statements = statements, .rows = Any(Takes::kRows)},
                           [=, this](JournalRecord& record) { Envelope(record, statements); });
    ledger_.Each([&](const LedgerRow& row) {
      if (Stopped() || !Document(row) || row.size == 0) return;
      records.Ask(row);
    });
    if (Stopped()) return;
    records.Finish();
    // The disk has them before the databases are full.
    for (DurableFile* file : {&envelopes_, &quarantine_}) file->Finish();
  }

  void FinishFiles() {
    const std::pair<const char*, DurableFile*> files[] = {{RunFolder::kEnvelopes, &envelopes_},
                                                          {RunFolder::kFindings, &findings_},
                                                          {RunFolder::kQuarantine, &quarantine_}};
    for (const auto& [name, file] : files) {
      file->Finish();
      out_.outputs.push_back({name, file->bytes(), file->lines(), file->sha256()});
    }
  }

  std::vector<Sink*> Databases() const {
    std::vector<Sink*> out;
    for (const auto& sink : sinks_)
      if (sink->takes() == Takes::kRowsByKey) out.push_back(sink.get());
    return out;
  }

  std::vector<KeyedPlace> Places() const {
    std::vector<KeyedPlace> out;
    ledger_.Each([&](const LedgerRow& row) {
      if (row.size > 0 && row.ending != Ending::kUnchanged && row.ending != Ending::kDuplicate)
        out.push_back({RecordKey(row.doc_id), row.offset, row.size});
    });
    return out;
  }

  void FinishDatabases(DatabaseFiller& filler) {
    tally_.stage = "filling databases";
    filler.Finish([this](uint64_t written) {
      tally_.done = written;
      log_.Show(tally_);
    });
    Stopped();
  }

  bool Document(const LedgerRow& row) {
    if (!out_.Count(row)) return false;
    if (row.ending == Ending::kQuarantined) quarantine_.Write(QuarantineLine(row));
    ++tally_.done;
    tally_.figures = out_.totals.figures;
    tally_.alarms = out_.totals.inconsistent;
    tally_.quarantined = out_.totals.quarantined;
    log_.Show(tally_);
    return true;
  }

  void Envelope(JournalRecord& record, bool statements) {
    envelopes_.Write(record.line);
    if (statements)
      statements_.Add(record.offset, static_cast<int64_t>(record.line.size()), std::move(record.statements));
    for (const auto& sink : sinks_)
      if (sink->takes() == Takes::kRows)
        sink->Write(record.line, *record.rows);
      else if (sink->takes() == Takes::kLines)
        sink->Write(record.line);
    if (record.alarms && out_.alarms.size() < kMaxAlarms) out_.alarms.push_back(std::move(record.line));
  }

  void Corroborate() {
    statements_.Corroborate([this](const corroboration::Finding& finding) {
      const std::string line = WriteFinding(finding);
      findings_.Write(line);
      for (const auto& sink : sinks_) sink->Write(line);
      ++out_.findings;
      if (finding.verdict == Verdict::kInconsistent) {
        ++out_.contradictions;
        if (out_.contradicting.size() < kMaxAlarms) out_.contradicting.push_back(line);
        out_.worst = std::max(out_.worst, finding.severity);
      }
      return !Stopped();
    });
  }

  const Ledger& ledger_;
  const PublishSettings& settings_;
  RunLog& log_;
  const std::function<bool()>& stop_;
  DurableFile envelopes_, quarantine_, findings_;
  std::vector<std::unique_ptr<Sink>> sinks_;
  StatementStore statements_;
  Tally tally_{.stage = "publishing"};
  Published out_;
};

}  // namespace

Published Publish(const Ledger& ledger, const PublishSettings& settings, RunLog& log,
                  const std::function<bool()>& stop) {
  try {
    return Publisher(ledger, settings, log, stop).Run();
  } catch (const SinkError& error) {
    // A server that was waited for when the stop came.
    if (error.kind() != SinkError::Kind::kBusy || !stop()) throw;
    return {.stopped = true};
  }
}

}  // namespace reckoner
