#include "pipeline/nightly/night_summary.h"

namespace reckoner {

using Level = RunLog::Level;

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

}  // namespace reckoner
