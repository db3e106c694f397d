#include "pipeline/nightly/operation_alarms.h"

#include <algorithm>

#include "pipeline/run/clock.h"

namespace reckoner {
namespace {

constexpr size_t kUsualRuns = 14;         // that make a source's usual yield
constexpr size_t kLeastRuns = 5;          // before there is such a thing
constexpr uint64_t kLeastUsual = 5;       // documents; below, a quiet night says nothing
constexpr uint64_t kLeastDocuments = 10;  // of a run, before a share of them says anything

const SourceCounts* Find(const Manifest& manifest, const std::string& name) {
  for (const SourceCounts& source : manifest.sources)
    if (source.name == name) return &source;
  return nullptr;
}

std::string Percent(double part) { return std::to_string(static_cast<int>(part * 100 + 0.5)) + "%"; }

// The median of what it gave; 0 where there were too few runs.
uint64_t Usual(const std::vector<Manifest>& before, const std::string& name) {
  std::vector<uint64_t> counts;
  for (size_t i = 0; i < before.size() && i < kUsualRuns; ++i)
    if (const SourceCounts* source = Find(before[i], name)) counts.push_back(source->documents);
  if (counts.size() < kLeastRuns) return 0;
  std::nth_element(counts.begin(), counts.begin() + static_cast<std::ptrdiff_t>(counts.size() / 2),
                   counts.end());
  return counts[counts.size() / 2];
}

}  // namespace

void SetFreshness(const std::vector<Manifest>& before, Manifest* manifest) {
  for (SourceCounts& source : manifest->sources) {
    source.fresh = manifest->date;
    if (source.documents > source.deferred) continue;
    for (const Manifest& run : before)
      if (const SourceCounts* last = Find(run, source.name); last && !last->fresh.empty()) {
        source.fresh = last->fresh;
        break;
      }
  }
}

void RaiseAlarms(const NightlyConfig& config, const std::vector<Manifest>& before, Manifest* manifest) {
  manifest->alarms.clear();
  auto raise = [&](const char* kind, const std::string& source, const std::string& message) {
    manifest->alarms.push_back({kind, source, message});
  };
  const int64_t today = ParseIsoTime(manifest->date).value_or(0);
  uint64_t failed = 0;
  for (const SourceCounts& source : manifest->sources) {
    failed += source.state == "failed" || source.state == "not_due";
    const auto configured =
        std::find_if(config.sources.begin(), config.sources.end(),
                     [&](const SourceConfig& candidate) { return candidate.name == source.name; });
    if (configured == config.sources.end()) continue;
    // A folder is quiet for good reasons, unless told otherwise.
    const int64_t stale =
        configured->stale_after.value_or(configured->url.empty() ? 0 : config.alarms.stale_after);
    const int64_t quiet = today - ParseIsoTime(source.fresh).value_or(today);
    if (stale > 0 && quiet > stale)
      raise("stale", source.name,
            "no new document since " + source.fresh + " (" + std::to_string(quiet / 86400) + " days)");
    const uint64_t usual = configured->url.empty() ? 0 : Usual(before, source.name);
    const double least = config.alarms.low_yield * static_cast<double>(usual);
    if (usual >= kLeastUsual && static_cast<double>(source.documents) < least)
      raise("low_yield", source.name,
            std::to_string(source.documents) + " documents; usual are " + std::to_string(usual));
  }
  const auto sources = static_cast<double>(manifest->sources.size());
  if (static_cast<double>(failed) > config.limits.failed_sources * sources)
    raise("failed_sources", "",
          std::to_string(failed) + " of " + std::to_string(manifest->sources.size()) +
              " sources failed; the limit is " + Percent(config.limits.failed_sources));
  const DocumentCounts& totals = manifest->totals;
  if (totals.documents >= kLeastDocuments &&
      static_cast<double>(totals.quarantined) >
          config.limits.quarantined * static_cast<double>(totals.documents))
    raise("quarantined", "",
          std::to_string(totals.quarantined) + " of " + std::to_string(totals.documents) +
              " documents are quarantined; the limit is " + Percent(config.limits.quarantined));
}

}  // namespace reckoner
