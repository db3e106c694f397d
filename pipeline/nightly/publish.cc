#include "pipeline/nightly/publish.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "extractors/corroborate/corroborate.h"
#include "extractors/envelope/finding_json.h"
#include "pipeline/corroborate/envelope_reader.h"
#include "pipeline/nightly/folders.h"
#include "pipeline/nightly/journal.h"
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
        journal_(settings.journal),
        log_(log),
        envelopes_(settings.folder + "/" + RunFolder::kEnvelopes),
        quarantine_(settings.folder + "/" + RunFolder::kQuarantine),
        findings_(settings.folder + "/" + RunFolder::kFindings) {
    for (const std::string& target : settings.sinks)
      sinks_.push_back(MakeSink(target, {.envelopes = true, .findings = true, .stopping = stop}));
  }

  Published Run(const std::function<bool()>& stop) {
    tally_.total = ledger_.Count() * (sinks_.empty() ? 1 : 2);
    EachRow(stop, [this](const LedgerRow& row) { Document(row); });
    if (out_.stopped) return std::move(out_);
    Corroborate();
    const std::pair<const char*, DurableFile*> files[] = {{RunFolder::kEnvelopes, &envelopes_},
                                                          {RunFolder::kFindings, &findings_},
                                                          {RunFolder::kQuarantine, &quarantine_}};
    for (const auto& [name, file] : files) {
      file->Finish();
      out_.outputs.push_back({name, file->bytes(), file->lines(), file->sha256()});
    }
    FillSinks(stop);
    if (!out_.stopped)
      for (const auto& [name, file] : files) file->Commit();
    return std::move(out_);
  }

 private:
  template <typename Visit>
  void EachRow(const std::function<bool()>& stop, Visit visit) {
    ledger_.Each([&](const LedgerRow& row) {
      out_.stopped = out_.stopped || stop();
      if (!out_.stopped) visit(row);
    });
  }

  // What is there after a stop is whole documents.
  void FillSinks(const std::function<bool()>& stop) {
    if (sinks_.empty()) return;
    EachRow(stop, [this](const LedgerRow& row) {
      if (row.size == 0) return;
      const std::string line = journal_.Read(row.offset, row.size);
      for (const auto& sink : sinks_) sink->Write(line);
      ++tally_.done;
      log_.Show(tally_);
    });
    for (const auto& sink : sinks_) {
      if (!out_.stopped)
        for (const std::string& line : found_) sink->Write(line);
      sink->Flush();
      sink->Close();
    }
  }

  void Document(const LedgerRow& row) {
    DocumentCounts& totals = out_.totals;
    switch (row.ending) {
      case Ending::kRecords:
        ++totals.records;
        break;
      case Ending::kNone:
        ++totals.none;
        break;
      case Ending::kQuarantined:
        ++totals.quarantined;
        ++out_.quarantine[row.code];
        quarantine_.Write(QuarantineLine(row));
        break;
      case Ending::kDeferred:
        ++totals.deferred;
        ++out_.deferred[row.code];
        break;
      case Ending::kUnchanged:
      case Ending::kDuplicate:
        return;
    }
    ++totals.documents;
    totals.figures += static_cast<uint64_t>(row.figures);
    totals.consistent += static_cast<uint64_t>(row.consistent);
    totals.inconsistent += static_cast<uint64_t>(row.inconsistent);
    totals.undetermined += static_cast<uint64_t>(row.undetermined);
    if (row.size > 0) Envelope(row);
    ++tally_.done;
    tally_.figures = totals.figures;
    tally_.alarms = totals.inconsistent;
    tally_.quarantined = totals.quarantined;
    log_.Show(tally_);
  }

  void Envelope(const LedgerRow& row) {
    const std::string line = journal_.Read(row.offset, row.size);
    envelopes_.Write(line);
    if (const auto why = ReadEnvelope(line, &statements_))
      throw std::runtime_error(row.doc_id + ": the journal holds no envelope: " + *why);
    const auto worst = static_cast<Severity>(row.worst);
    out_.worst = std::max(out_.worst, worst);
    if (row.inconsistent > 0 && out_.alarms.size() < kMaxAlarms) out_.alarms.push_back(line);
  }

  void Corroborate() {
    for (const corroboration::Finding& finding : corroboration::Corroborate(std::move(statements_))) {
      const std::string line = WriteFinding(finding);
      findings_.Write(line);
      found_.push_back(line);
      ++out_.findings;
      if (finding.verdict != Verdict::kInconsistent) continue;
      ++out_.contradictions;
      if (out_.contradicting.size() < kMaxAlarms) out_.contradicting.push_back(line);
      out_.worst = std::max(out_.worst, finding.severity);
    }
  }

  const Ledger& ledger_;
  JournalReader journal_;
  RunLog& log_;
  DurableFile envelopes_, quarantine_, findings_;
  std::vector<std::unique_ptr<Sink>> sinks_;
  corroboration::StatementSet statements_;
  std::vector<std::string> found_;  // findings, for the sinks
  Tally tally_{.stage = "publishing"};
  Published out_;
};

}  // namespace

Published Publish(const Ledger& ledger, const PublishSettings& settings, RunLog& log,
                  const std::function<bool()>& stop) {
  try {
    return Publisher(ledger, settings, log, stop).Run(stop);
  } catch (const SinkError& error) {
    // A server that was waited for when the stop came.
    if (error.kind() != SinkError::Kind::kBusy || !stop()) throw;
    return {.stopped = true};
  }
}

}  // namespace reckoner
