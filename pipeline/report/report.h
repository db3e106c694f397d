// The report of one run: what was read, what was checked, and what doesn't add up, for the people who open it
// in the morning. Records in, one at a time (those of `extract` and `corroborate`, whoever wrote them); out
// comes one self-contained HTML page and an Atom feed. The same records in the same order give the same
// bytes: no clock, no locale. Memory is bounded by the limits, not by the input; what they leave out is
// counted on the page. Not thread-safe.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string_view>

namespace reckoner {

struct Manifest;

// A line, parsed: the costly half of adding it, which any thread can do beforehand.
class ReportLine {
 public:
  explicit ReportLine(std::string_view line);  // throws as Report::AddEnvelope does
  ~ReportLine();
  ReportLine(ReportLine&&) noexcept;
  ReportLine& operator=(ReportLine&&) noexcept;

 private:
  friend class Report;
  struct Json;
  std::unique_ptr<Json> json_;
};

struct ReportLimits {
  size_t alarms = 500, contradictions = 200, charts = 24, unreadable = 100;
};

class Report {
 public:
  using Output = std::function<void(std::string_view)>;  // takes bytes; may throw

  explicit Report(const ReportLimits& limits = {});
  ~Report();
  Report(const Report&) = delete;
  Report& operator=(const Report&) = delete;

  // All findings come before the first envelope: they say which articles are quoted. One line each. Throws
  // SinkError of kind kBadRecord for a line that is no record; nothing of it is taken.
  void AddFinding(std::string_view line);
  void AddEnvelope(std::string_view line) { AddEnvelope(ReportLine(line)); }
  void AddEnvelope(const ReportLine& line);
  // The run's, and those of earlier runs for trends; the latest date is this run's. In any order.
  void AddManifest(const Manifest& manifest);

  void WriteHtml(const Output& output) const;
  void WriteAtom(const Output& output) const;  // RFC 4287

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace reckoner
