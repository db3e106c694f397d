#include <algorithm>
#include <cstdio>
#include <sstream>

#include "pipeline/cli/commands.h"
#include "pipeline/cli/exit_codes.h"
#include "pipeline/cli/failure.h"
#include "pipeline/config/config.h"
#include "pipeline/nightly/doctor.h"
#include "pipeline/nightly/durable_file.h"
#include "pipeline/nightly/history.h"
#include "pipeline/nightly/lock.h"
#include "pipeline/nightly/night.h"
#include "pipeline/nightly/prune.h"
#include "pipeline/nightly/quarantine.h"
#include "pipeline/run/clock.h"
#include "pipeline/run/signals.h"
#include "pipeline/sinks/sink.h"

namespace reckoner {
namespace {

WallClock ClockOf(const NightlyFlags& flags) {
  if (flags.now.empty()) return SystemSeconds;
  return [now = *ParseIsoTime(flags.now)] { return now; };
}

int Work(const std::string& command, const NightlyFlags& flags, RunLog& log) {
  const NightlyConfig config = ReadConfig(flags.config);
  if (flags.log_format.empty()) log.set_format(config.log_format);
  const WallClock now = ClockOf(flags);
  const Signals signals;
  Night night(config, signals, log, now);
  const std::string date = flags.date.empty() ? IsoTime(now()).substr(0, 10) : flags.date;
  NightResult result;
  try {
    result = command == "resume"   ? night.Resume()
             : command == "replay" ? night.Replay(date, flags.into)
             : flags.dry_run       ? night.Plan(date)
                                   : night.Run(date);
  } catch (const Locked&) {
    throw;
  } catch (const std::exception&) {
    if (!UnfinishedDates({config.state}).empty())
      log.Say(
          RunLog::Level::kWarning, "unfinished",
          "the run isn't finished, and what it has is kept: mend what is named next, then `reckoner resume`");
    throw;
  }
  if (result.signal != 0) return kSignal + result.signal;
  return result.differs ? kInternal : result.status;
}

// What ends a run is said as all the rest of it: in the log's format.
int LoggedWork(const std::string& command, const NightlyFlags& flags) {
  RunLog log(flags.log_format == "json" ? LogFormat::kJson : LogFormat::kText, flags.quiet, ClockOf(flags));
  try {
    return Work(command, flags, log);
  } catch (...) {
    const Failure failure = FailureOf(std::current_exception());
    const RunLog::Fields status = {{"exit_status", static_cast<uint64_t>(failure.code)}};
    std::istringstream lines(failure.message);  // a configuration may have several faults
    for (std::string line; std::getline(lines, line);) log.Say(RunLog::Level::kError, "failed", line, status);
    return failure.code;
  }
}

int ConfigCommand(const NightlyFlags& flags) {
  const NightlyConfig config = ReadConfig(flags.config);
  if (flags.action == "check")
    Print(flags.config + ": good; " + std::to_string(config.sources.size()) +
          (config.sources.size() == 1 ? " source" : " sources") + ", state in " + config.state + "\n");
  else
    Print(flags.effective ? EffectiveConfig(config) : Redacted(ReadFile(flags.config)));
  return kDone;
}

std::string Column(std::string text, size_t width) {
  text.resize(std::max(width, text.size() + 1), ' ');
  return text;
}

int QuarantineCommand(const NightlyFlags& flags) {
  const StateFolder state{ReadConfig(flags.config).state};
  std::vector<QuarantinedDocument> found =
      Quarantined(state, {.date = flags.date, .code = flags.code, .source = flags.source});
  if (!flags.documents.empty()) {
    const auto& ids = flags.documents;
    for (const std::string& id : ids)
      if (std::none_of(found.begin(), found.end(), [&](const auto& one) { return one.row.doc_id == id; }))
        throw SinkError(SinkError::Kind::kConfig, id + " is not in quarantine; `reckoner quarantine list`");
    std::erase_if(found, [&](const QuarantinedDocument& one) {
      return std::find(ids.begin(), ids.end(), one.row.doc_id) == ids.end();
    });
  }
  if (flags.action == "requeue") {
    if (flags.documents.empty() && !flags.all)
      throw SinkError(SinkError::Kind::kConfig, "requeue what? Name documents, or say --all");
    const StateLock lock(state.path, "reckoner quarantine requeue");
    Requeue(state, found);
    Print(std::to_string(found.size()) + " requeued; the next run reads them again\n");
    return kDone;
  }
  std::string out;
  for (const QuarantinedDocument& one : found)
    out += flags.action == "show"
               ? ShowQuarantined(state, one)
               : Column(one.date, 12) + Column(one.row.code, 16) + Column(one.row.source, 20) +
                     one.row.doc_id + "  " + one.row.message + "\n";
  Print(out);
  return kDone;
}

int PruneCommand(const NightlyFlags& flags) {
  const NightlyConfig config = ReadConfig(flags.config);
  const StateLock lock(config.state, "reckoner prune");
  uint64_t bytes = 0;
  std::string out;
  for (const PrunedRun& run : Prune({config.state}, flags.keep_days, flags.dry_run)) {
    out += run.date + "  " + std::to_string(run.bytes >> 10) + " KiB\n";
    bytes += run.bytes;
  }
  Print(out + (flags.dry_run ? "would free " : "freed ") + std::to_string(bytes >> 20) + " MiB\n");
  return kDone;
}

int DoctorCommand(const NightlyFlags& flags) {
  std::string out;
  bool failed = false;
  auto add = [&](const Diagnosis& finding) {
    const bool ok = finding.grade == Diagnosis::Grade::kOk;
    failed = failed || finding.grade == Diagnosis::Grade::kFail;
    out += (ok                                         ? "ok    "
            : finding.grade == Diagnosis::Grade::kWarn ? "warn  "
                                                       : "fail  ") +
           finding.what + ": " + finding.detail + (finding.hint.empty() ? "" : " -> " + finding.hint) + "\n";
  };
  try {
    const NightlyConfig config = ReadConfig(flags.config);
    add({Diagnosis::Grade::kOk, "configuration", flags.config, ""});
    for (const Diagnosis& finding : Examine(config, ClockOf(flags))) add(finding);
  } catch (const ConfigError& error) {
    add({Diagnosis::Grade::kFail, "configuration", error.what(),
         "correct it; docs/OPERATING.md lists every key"});
  }
  Print(out);
  return failed ? kUsage : kDone;
}

}  // namespace

int NightlyCommand(const std::string& command, const NightlyFlags& flags) {
  if (command == "config") return ConfigCommand(flags);
  if (command == "quarantine") return QuarantineCommand(flags);
  if (command == "prune") return PruneCommand(flags);
  if (command == "doctor") return DoctorCommand(flags);
  return LoggedWork(command, flags);
}

}  // namespace reckoner
