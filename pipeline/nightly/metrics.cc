#include "pipeline/nightly/metrics.h"

#include "pipeline/run/clock.h"

namespace reckoner {
namespace {

std::string Label(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n')
      out += "\\n";
    else if (c == '"' || c == '\\')
      (out += '\\') += c;
    else
      out += c;
  }
  return out;
}

class Page {
 public:
  // Begins a metric; its samples follow.
  void Metric(std::string_view name, std::string_view help) {
    name_ = "reckoner_" + std::string(name);
    out_ += "# HELP " + name_ + " " + std::string(help) + "\n# TYPE " + name_ + " gauge\n";
  }
  void Sample(uint64_t value) { out_ += name_ + " " + std::to_string(value) + "\n"; }
  void Sample(std::string_view label, std::string_view of, uint64_t value) {
    out_ += name_ + "{" + std::string(label) + "=\"" + Label(of) + "\"} " + std::to_string(value) + "\n";
  }
  void Sample(std::string_view label, std::string_view of, std::string_view label2, std::string_view of2,
              uint64_t value) {
    out_ += name_ + "{" + std::string(label) + "=\"" + Label(of) + "\"," + std::string(label2) + "=\"" +
            Label(of2) + "\"} " + std::to_string(value) + "\n";
  }
  std::string Take() { return std::move(out_); }

 private:
  std::string name_, out_;
};

uint64_t Seconds(const std::string& instant) {
  return static_cast<uint64_t>(ParseIsoTime(instant).value_or(0));
}

}  // namespace

std::string MetricsText(const Manifest& m) {
  Page page;
  page.Metric("run_timestamp_seconds", "When the last run ended, in seconds since 1970.");
  page.Sample(Seconds(m.finished_at));
  page.Metric("run_duration_seconds", "From the start of the last run to its end.");
  page.Sample(Seconds(m.finished_at) - std::min(Seconds(m.finished_at), Seconds(m.started_at)));
  page.Metric("run_exit_status", "Exit status of the last run.");
  page.Sample(static_cast<uint64_t>(m.exit_status));
  page.Metric("run_figures", "Figures found in the last run.");
  page.Sample(m.totals.figures);
  page.Metric("run_checks", "Checks of the last run by verdict.");
  page.Sample("verdict", "consistent", m.totals.consistent);
  page.Sample("verdict", "inconsistent", m.totals.inconsistent);
  page.Sample("verdict", "undetermined", m.totals.undetermined);
  page.Metric("run_findings", "Findings across articles of the last run.");
  page.Sample(m.findings);
  page.Metric("run_contradictions", "Findings of the last run that can't both hold.");
  page.Sample(m.contradictions);
  page.Metric("run_alarms", "Alarms for the operator.");
  page.Sample(m.alarms.size());
  page.Metric("quarantined_documents", "Quarantined documents of the last run by cause.");
  for (const auto& [code, count] : m.quarantine) page.Sample("code", code, count);
  page.Metric("source_documents", "Documents of the last run by source and how they ended.");
  for (const SourceCounts& s : m.sources) {
    page.Sample("source", s.name, "ending", "records", s.records);
    page.Sample("source", s.name, "ending", "none", s.none);
    page.Sample("source", s.name, "ending", "quarantined", s.quarantined);
    page.Sample("source", s.name, "ending", "deferred", s.deferred);
  }
  page.Metric("source_up", "Whether the source could be read.");
  for (const SourceCounts& s : m.sources)
    page.Sample("source", s.name, s.state == "read" || s.state == "unchanged");
  page.Metric("source_fresh_timestamp_seconds",
              "Date of the last run that had a new document of the source.");
  for (const SourceCounts& s : m.sources) page.Sample("source", s.name, Seconds(s.fresh));
  return page.Take();
}

}  // namespace reckoner
