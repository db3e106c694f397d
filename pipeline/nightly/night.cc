#include "pipeline/nightly/night.h"

#include <filesystem>
#include <set>

#include "pipeline/harvest/state.h"
#include "pipeline/manifest/manifest.h"
#include "pipeline/nightly/closing.h"
#include "pipeline/nightly/history.h"
#include "pipeline/nightly/local_intake.h"
#include "pipeline/nightly/lock.h"
#include "pipeline/nightly/notify.h"
#include "pipeline/nightly/publish.h"
#include "pipeline/nightly/requeue.h"
#include "pipeline/nightly/web_intake.h"
#include "pipeline/sinks/atomic_file.h"
#include "pipeline/sinks/sink.h"

namespace reckoner {
namespace {

namespace fs = std::filesystem;
using Level = RunLog::Level;

constexpr char kPhase[] = "phase", kTaken[] = "taken", kStarted[] = "started_at", kNotified[] = "notified";
constexpr size_t kLargestDocument = 1 << 30;  // that any configuration allows
constexpr int kReplayBatch = 2000;            // documents between two commits

void MakeFolder(const std::string& path) {
  if (fs::exists(path)) return;
  fs::create_directories(path);
  SyncFolder(fs::path(path).parent_path().string());
}

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

std::string Summary(const Manifest& m) {
  const DocumentCounts& t = m.totals;
  auto number = [](uint64_t count) { return std::to_string(count); };
  auto plural = [](uint64_t count, const char* word) {
    return std::to_string(count) + " " + word + (count == 1 ? "" : "s");
  };
  return m.date + ": " + plural(t.documents, "document") + " (" + number(t.records) + " with records, " +
         number(t.none) + " without a figure, " + number(t.quarantined) + " quarantined, " +
         number(t.deferred) + " deferred), " + plural(t.figures, "figure") + ", " +
         plural(t.inconsistent, "alarm") + ", " + plural(m.findings, "finding") + " (" +
         plural(m.contradictions, "contradiction") + "), exit status " + std::to_string(m.exit_status);
}

void SaySummary(const Manifest& m, RunLog& log) {
  for (const SourceCounts& source : m.sources)
    if (source.state == "failed" && !source.web)  // those of the web were named as they failed
      log.Say(Level::kWarning, "source_failed", source.name + ": " + source.why);
  for (const OperationAlarm& alarm : m.alarms)
    log.Say(Level::kWarning, alarm.kind, (alarm.source.empty() ? "" : alarm.source + ": ") + alarm.message);
  const DocumentCounts& t = m.totals;
  log.Say(Level::kInfo, "summary", Summary(m),
          {{"date", m.date},
           {"documents", t.documents},
           {"records", t.records},
           {"none", t.none},
           {"quarantined", t.quarantined},
           {"deferred", t.deferred},
           {"exit_status", static_cast<uint64_t>(m.exit_status)}});
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

NightResult Night::Replay(const std::string& date, const std::string& into) {
  const StateLock lock(config_.state, "reckoner replay, " + date + ", since " + IsoTime(now_()));
  const RunFolder run{StateFolder{config_.state}.Run(date)};
  const auto before = FindManifest(run);
  if (!before) throw SinkError(SinkError::Kind::kConfig, date + ": there is no finished run of this date");
  if (!fs::exists(run.Archive()))
    throw SinkError(SinkError::Kind::kConfig, date + ": its archive was pruned");
  const RunFolder scratch{run.path + "/.replay"};
  fs::remove_all(scratch.path);
  MakeFolder(scratch.path);
  if (!into.empty()) fs::create_directories(into);
  const Ledger old(run.Ledger());
  Ledger ledger(scratch.Ledger());
  const Engine engine;
  const Processor processor(engine, {.text = config_.store_text});
  {
    Intake intake(ledger, processor, config_.workers, nullptr, scratch.Journal(), log_);
    intake.set_total(before->archive.lines);
    DayArchiveReader archive(run.Archive(), kLargestDocument);
    for (int count = 1; !Stopped(); ++count) {
      auto document = archive.Next();
      if (!document) break;
      const auto row = old.Find(document->key);
      intake.Take(std::move(*document), row && row->requeued);
      if (count % kReplayBatch == 0) intake.Commit();
    }
    CopyFacts(old, config_, &ledger);
    intake.Commit();
  }
  const Published published = Publish(ledger,
                                      {.journal = scratch.Journal(),
                                       .folder = into.empty() ? run.path : into,
                                       .sinks = into.empty() ? config_.sinks : std::vector<std::string>{},
                                       .workers = config_.workers},
                                      log_, [this] { return Stopped(); });
  NightResult result{.signal = signals_.caught()};
  if (!published.stopped) {
    std::string other;
    for (size_t i = 0; i < published.outputs.size(); ++i)
      if (i >= before->outputs.size() || published.outputs[i].sha256 != before->outputs[i].sha256)
        other += (other.empty() ? "" : ", ") + published.outputs[i].name;
    const bool same_program = before->version == Version() && before->lexicon == engine.lexicon().hash() &&
                              before->store_text == Name(config_.store_text);
    result.differs = !other.empty() && same_program;
    if (!other.empty() && into.empty()) ReClose(config_, ledger, published, engine.lexicon().hash(), *before);
    log_.Say(other.empty() ? Level::kInfo : Level::kWarning, "replayed",
             other.empty()
                 ? date + ": the outputs are the same, byte for byte"
                 : date + ": other bytes: " + other +
                       (same_program ? "" : " (the run was made by another version or configuration)"));
  }
  fs::remove_all(scratch.path);
  return result;
}

NightResult Night::Plan(const std::string& date) {
  const StateFolder state{config_.state};
  const RunFolder run{state.Run(date)};
  auto say = [&](const std::string& text) { log_.Say(Level::kInfo, "plan", text); };
  if (const auto done = FindManifest(run)) {
    say(Summary(*done) + "; done already: a run would do nothing");
    return {};
  }
  say(date + (fs::exists(run.Ledger()) ? ": would go on with the run that was stopped"
                                       : ": would begin a run in " + run.path));
  std::optional<CrawlState> crawl;
  if (fs::exists(state.Crawl())) crawl.emplace(state.Crawl());
  std::map<std::string, uint64_t> owed;
  if (crawl)
    for (const OwedPage& page : crawl->Owed()) ++owed[page.source];
  for (const SourceConfig& source : config_.sources) {
    if (source.url.empty()) {
      const LocalCount count = CountNew(source, config_, crawl ? &*crawl : nullptr);
      say(source.name + ": " + std::to_string(count.listed) + " documents, " + std::to_string(count.known) +
          " of them known");
    } else {
      say(source.name + ": " +
          (crawl && !crawl->Due(source.url, now_()) ? "failed before, not due yet" : "would be asked") +
          (owed[source.url] > 0 ? ", " + std::to_string(owed[source.url]) + " pages owed by former runs"
                                : ""));
    }
  }
  for (const std::string& sink : config_.sinks) say("would write to " + Redacted(sink));
  return {};
}

}  // namespace reckoner
