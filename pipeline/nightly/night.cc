#include "pipeline/nightly/night.h"

#include <filesystem>
#include <set>

#include "pipeline/harvest/state.h"
#include "pipeline/manifest/manifest.h"
#include "pipeline/nightly/closing.h"
#include "pipeline/nightly/history.h"
#include "pipeline/nightly/local_intake.h"
#include "pipeline/nightly/lock.h"
#include "pipeline/nightly/night_summary.h"
#include "pipeline/nightly/notify.h"
#include "pipeline/nightly/publish.h"
#include "pipeline/nightly/requeue.h"
#include "pipeline/nightly/web_intake.h"
#include "pipeline/sinks/sink.h"

namespace reckoner {
namespace {

namespace fs = std::filesystem;
using Level = RunLog::Level;

constexpr char kPhase[] = "phase", kTaken[] = "taken", kStarted[] = "started_at", kNotified[] = "notified";

void NeedSpace(const NightlyConfig& config) {
  const uint64_t available = fs::space(config.state).available;
  if (available >= config.limits.min_free) return;
  throw SinkError(SinkError::Kind::kIo, config.state + ": " + std::to_string(available >> 20) +
                                            " MiB are free; limits.min_free asks for " +
                                            std::to_string(config.limits.min_free >> 20));
}

// Documents that came back from quarantine, out of their dates' archives. After everything else: a new
// version of a page goes before its old one.
void TakeRequeued(const StateFolder& state, Intake& intake, RunLog& log) {
  std::map<std::string, std::set<std::string>> by_date;
  for (const auto& [date, key] : ReadRequeued(state)) by_date[date].insert(key);
  for (auto& [date, keys] : by_date) {
    const std::string path = RunFolder{state.Run(date)}.Archive();
    if (fs::exists(path)) {
      DayArchiveReader archive(path, kLargestDocument);
      while (auto document = archive.Next())
        if (keys.erase(document->key) > 0) intake.Take(std::move(*document), true);
    }
    for (const std::string& key : keys)
      log.Say(Level::kWarning, "requeue_lost", key + ": " + date + " has no archive of it any more");
  }
  intake.Commit();
}

void SaySources(const HarvestSummary& summary, RunLog& log) {
  for (const std::string& problem : summary.problems) log.Say(Level::kWarning, "fetch_failed", problem);
}

}  // namespace

Night::Night(const NightlyConfig& config, const Signals& signals, RunLog& log, WallClock now)
    : config_(config), signals_(signals), log_(log), now_(std::move(now)) {}

NightResult Night::Interrupted(const std::string& date) {
  log_.Say(Level::kWarning, "interrupted", date + ": stopped; `reckoner resume` goes on with it");
  return {.signal = signals_.caught()};
}

NightResult Night::Run(const std::string& date) {
  const StateLock lock(config_.state, "reckoner run, " + date + ", since " + IsoTime(now_()));
  const StateFolder state{config_.state};
  for (const std::string& other : UnfinishedDates(state))
    if (other != date)
      log_.Say(Level::kWarning, "unfinished", other + " isn't finished; `reckoner resume` goes on with it");
  const auto dates = RunDates(state);
  if (!dates.empty() && dates.back() > date)
    log_.Say(Level::kWarning, "clock",
             dates.back() + " was run already, and " + date + " lies before it: is the clock right?");
  return RunLocked(date);
}

NightResult Night::Resume() {
  const StateLock lock(config_.state, "reckoner resume, since " + IsoTime(now_()));
  const auto dates = UnfinishedDates({config_.state});
  if (dates.empty()) log_.Say(Level::kInfo, "nothing", "every run is finished");
  NightResult worst;
  for (const std::string& date : dates) {
    const NightResult result = RunLocked(date);
    if (result.signal != 0) return result;
    if (worst.status == 0) worst = result;
  }
  return worst;
}

NightResult Night::RunLocked(const std::string& date) {
  const StateFolder state{config_.state};
  const RunFolder run{state.Run(date)};
  if (const auto done = FindManifest(run)) {
    fs::remove(run.Journal());  // it may have been killed just before it would have
    log_.Say(Level::kInfo, "done", Summary(*done) + "; done already");
    return {.status = done->exit_status};
  }
  NeedSpace(config_);
  MakeFolder(state.Runs());
  MakeFolder(run.path);
  Ledger ledger(run.Ledger());
  if (ledger.Get(kStarted).empty()) ledger.Set(kStarted, IsoTime(now_()));
  ledger.Commit();
  const Engine engine;
  const Processor processor(engine, {.text = config_.store_text});
  auto stop = [this] { return Stopped(); };
  if (ledger.Get(kPhase) != kTaken) {
    CrawlState crawl(state.Crawl());
    Intake intake(ledger, processor, config_.workers,
                  std::make_unique<DayArchiveWriter>(run.Archive(), ledger.Get(kStarted),
                                                     ledger.GetSize("archive_size")),
                  run.Journal(), log_);
    TakeFromFiles(config_, crawl, ledger, intake, signals_.wake_fd(), stop);
    if (!Stopped()) SaySources(TakeFromWeb(config_, crawl, ledger, intake, now_, stop), log_);
    if (!Stopped()) TakeRequeued(state, intake, log_);
    if (Stopped()) {
      intake.Commit();
      return Interrupted(date);
    }
    ledger.Set(kPhase, kTaken);
    ledger.Commit();
  }
  const Published published = Publish(
      ledger,
      {.journal = run.Journal(), .folder = run.path, .sinks = config_.sinks, .workers = config_.workers},
      log_, stop);
  if (published.stopped) return Interrupted(date);
  const Manifest manifest =
      Close(config_, ledger, published, engine.lexicon().hash(), log_,
            {.date = date, .started_at = ledger.Get(kStarted), .finished_at = IsoTime(now_())});
  SaySummary(manifest, log_);
  if (!config_.alarms.command.empty() && ledger.Get(kNotified).empty() &&
      (!manifest.alarms.empty() || manifest.totals.inconsistent + manifest.contradictions > 0))
    Notify(config_.alarms.command, manifest, run.path, {published.alarms, published.contradicting}, log_);
  ledger.Set(kNotified, "yes");
  ledger.Commit();
  return {.status = manifest.exit_status};
}

}  // namespace reckoner
