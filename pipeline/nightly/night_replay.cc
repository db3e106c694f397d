// A finished run done again from its archive: see night.h.
#include <filesystem>
#include <optional>

#include "pipeline/manifest/manifest.h"
#include "pipeline/nightly/closing.h"
#include "pipeline/nightly/day_archive.h"
#include "pipeline/nightly/folders.h"
#include "pipeline/nightly/history.h"
#include "pipeline/nightly/intake.h"
#include "pipeline/nightly/lock.h"
#include "pipeline/nightly/night.h"
#include "pipeline/nightly/publish.h"
#include "pipeline/sinks/sink.h"

namespace reckoner {
namespace {

namespace fs = std::filesystem;
using Level = RunLog::Level;

constexpr int kReplayBatch = 2000;  // documents between two commits

}  // namespace

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

}  // namespace reckoner
