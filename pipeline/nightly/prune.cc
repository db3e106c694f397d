#include "pipeline/nightly/prune.h"

#include <filesystem>
#include <set>

#include "pipeline/nightly/durable_file.h"
#include "pipeline/nightly/history.h"
#include "pipeline/nightly/requeue.h"
#include "pipeline/run/clock.h"
#include "pipeline/sinks/atomic_file.h"

namespace reckoner {
namespace {

namespace fs = std::filesystem;

bool Finished(const StateFolder& state, const std::string& date) {
  return fs::exists(RunFolder{state.Run(date)}.Manifest());
}

PrunedRun PruneRun(const RunFolder& run, const std::string& date, bool dry_run) {
  PrunedRun out{.date = date};
  for (const auto& entry : fs::directory_iterator(run.path)) {
    if (entry.path() == run.Manifest()) continue;
    if (entry.is_regular_file()) out.bytes += entry.file_size();
    if (!dry_run) fs::remove_all(entry.path());
  }
  if (!dry_run) SyncFolder(run.path);
  return out;
}

}  // namespace

std::vector<PrunedRun> Prune(const StateFolder& state, int keep_days, bool dry_run) {
  std::vector<std::string> finished;
  for (const std::string& date : RunDates(state))
    if (Finished(state, date)) finished.push_back(date);
  if (finished.empty()) return {};
  std::set<std::string> awaited;
  for (const RequeuedDocument& document : ReadRequeued(state)) awaited.insert(document.date);
  const int64_t oldest = *ParseIsoTime(finished.back()) - int64_t{keep_days} * 86400;
  std::vector<PrunedRun> out;
  for (const std::string& date : finished) {
    if (*ParseIsoTime(date) >= oldest || awaited.count(date) > 0) continue;
    const PrunedRun pruned = PruneRun({state.Run(date)}, date, dry_run);
    if (pruned.bytes > 0) out.push_back(pruned);
  }
  return out;
}

}  // namespace reckoner
