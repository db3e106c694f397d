#include "pipeline/nightly/closing.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <stdexcept>

#include "extractors/envelope/envelope.h"
#include "extractors/text/sha256.h"
#include "pipeline/nightly/folders.h"
#include "pipeline/nightly/history.h"
#include "pipeline/nightly/metrics.h"
#include "pipeline/nightly/operation_alarms.h"
#include "pipeline/nightly/report_step.h"
#include "pipeline/nightly/requeue.h"

namespace reckoner {
namespace {

constexpr size_t kHistory = 30;  // runs that freshness and usual yields look back

SourceCounts CountsOf(const std::string& name, bool web, const SourceLedger& ledger) {
  SourceCounts out;
  auto ended = [&](Ending ending) { return ledger.endings[static_cast<int>(ending)]; };
  out.name = name;
  out.web = web;
  out.state = ledger.state.empty() ? "not_reached" : ledger.state;
  out.why = ledger.why;
  out.listed = ledger.listed;
  out.owed = ledger.owed;
  out.requeued = ledger.requeued;
  out.known = ledger.known;
  out.unchanged = ended(Ending::kUnchanged);
  out.duplicate = ended(Ending::kDuplicate);
  out.records = ended(Ending::kRecords);
  out.none = ended(Ending::kNone);
  out.quarantined = ended(Ending::kQuarantined);
  out.deferred = ended(Ending::kDeferred);
  out.documents = out.records + out.none + out.quarantined + out.deferred;
  out.figures = ledger.figures;
  out.consistent = ledger.consistent;
  out.inconsistent = ledger.inconsistent;
  out.undetermined = ledger.undetermined;
  return out;
}

// Configured ones in their order, then those that only requeued documents still have.
std::vector<SourceCounts> Sources(const NightlyConfig& config, const Ledger& ledger) {
  std::vector<SourceCounts> out;
  std::set<std::string> names;
  for (const SourceConfig& source : config.sources) {
    names.insert(source.name);
    out.push_back(CountsOf(source.name, !source.url.empty(), ledger.Source(source.name)));
  }
  for (const std::string& name : ledger.Sources())
    if (names.insert(name).second) out.push_back(CountsOf(name, false, ledger.Source(name)));
  return out;
}

std::string_view SeverityName(Severity severity) {
  constexpr std::string_view kNames[] = {"", "low", "medium", "high"};
  return kNames[static_cast<int>(severity)];
}

int ExitStatus(const NightlyConfig& config, const Manifest& m, Severity worst) {
  auto raised = [&](std::string_view kind, std::string_view other) {
    return std::any_of(m.alarms.begin(), m.alarms.end(), [&](const OperationAlarm& alarm) {
      return alarm.kind == kind || alarm.kind == other;
    });
  };
  if (raised("quarantined", "failed_sources")) return 3;
  if (raised("stale", "low_yield")) return 4;
  return config.limits.fail_on && worst >= *config.limits.fail_on ? 5 : 0;
}

Manifest Fill(const NightlyConfig& config, const Ledger& ledger, const Published& published,
              std::string_view lexicon, const RunTimes& times) {
  const StateFolder state{config.state};
  Manifest m{.date = times.date,
             .started_at = times.started_at,
             .finished_at = times.finished_at,
             .version = std::string(Version()),
             .lexicon = std::string(lexicon),
             .config_sha256 = Sha256Hex(EffectiveConfig(config)),
             .store_text = std::string(Name(config.store_text)),
             .sources = Sources(config, ledger),
             .totals = published.totals,
             .quarantine = published.quarantine,
             .deferred = published.deferred,
             .findings = published.findings,
             .contradictions = published.contradictions,
             .worst = std::string(SeverityName(published.worst)),
             .outputs = published.outputs};
  for (const std::string& sink : config.sinks) m.sinks.push_back(Redacted(sink));
  const FileHash archive = HashFile(RunFolder{state.Run(times.date)}.Archive());
  m.archive = {RunFolder::kArchive, archive.bytes, m.totals.documents - m.totals.deferred, archive.sha256};
  for (const SourceCounts& source : m.sources) m.archive.lines += source.duplicate;
  const std::vector<Manifest> before = RunsBefore(state, times.date, kHistory);
  SetFreshness(before, &m);
  RaiseAlarms(config, before, &m);
  m.exit_status = ExitStatus(config, m, published.worst);
  if (const auto wrong = Discrepancies(m); !wrong.empty())
    throw std::runtime_error("the counts don't add up: " + wrong.front());
  const std::vector<FileFacts> report = WriteReport(state.Run(times.date), m, before, config.workers);
  m.outputs.insert(m.outputs.end(), report.begin(), report.end());
  return m;
}

void DropRequeued(const StateFolder& state, const Ledger& ledger) {
  std::vector<RequeuedDocument> left = ReadRequeued(state);
  if (left.empty()) return;
  std::erase_if(left, [&](const RequeuedDocument& document) {
    return ledger.Has(document.key) ||
           !std::filesystem::exists(RunFolder{state.Run(document.date)}.Archive());
  });
  WriteRequeued(state, std::move(left));
}

// Without them a run is as good.
void WriteMetrics(const NightlyConfig& config, const Manifest& manifest, RunLog& log) {
  if (config.metrics.empty()) return;
  try {
    WriteDurably(config.metrics, MetricsText(manifest));
  } catch (const std::runtime_error& error) {
    log.Say(RunLog::Level::kWarning, "metrics_failed", std::string("metrics.textfile: ") + error.what());
  }
}

}  // namespace

Manifest Close(const NightlyConfig& config, const Ledger& ledger, const Published& published,
               std::string_view lexicon, RunLog& log, const RunTimes& times) {
  const StateFolder state{config.state};
  const RunFolder run{state.Run(times.date)};
  Manifest manifest = Fill(config, ledger, published, lexicon, times);
  WriteMetrics(config, manifest, log);
  DropRequeued(state, ledger);
  WriteDurably(run.Manifest(), WriteManifest(manifest));
  // The outputs hold all that it held.
  std::filesystem::remove(run.Journal());
  return manifest;
}

void ReClose(const NightlyConfig& config, const Ledger& ledger, const Published& published,
             std::string_view lexicon, const Manifest& before) {
  const RunFolder run{StateFolder{config.state}.Run(before.date)};
  const Manifest manifest =
      Fill(config, ledger, published, lexicon,
           {.date = before.date, .started_at = before.started_at, .finished_at = before.finished_at});
  WriteDurably(run.Manifest(), WriteManifest(manifest));
}

void CopyFacts(const Ledger& from, const NightlyConfig& config, Ledger* to) {
  for (const SourceConfig& source : config.sources) {
    const SourceLedger facts = from.Source(source.name);
    to->Listed(source.name, "", facts.listed, facts.known);
    to->Owed(source.name, facts.owed);
    to->SourceState(source.name, facts.state, facts.why);
  }
  from.Each([&](const LedgerRow& row) {
    if (row.size == 0 && row.ending != Ending::kDuplicate) to->Put(row);
  });
}

}  // namespace reckoner
