// What a run would do: see night.h.
#include <filesystem>
#include <map>
#include <optional>

#include "pipeline/harvest/state.h"
#include "pipeline/manifest/manifest.h"
#include "pipeline/nightly/folders.h"
#include "pipeline/nightly/history.h"
#include "pipeline/nightly/local_intake.h"
#include "pipeline/nightly/night.h"
#include "pipeline/nightly/night_summary.h"
#include "pipeline/sinks/sink.h"

namespace reckoner {
namespace {

namespace fs = std::filesystem;
using Level = RunLog::Level;

}  // namespace

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
