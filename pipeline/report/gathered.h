// All that a report says, gathered from records. Internal to the report.
#pragma once

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "pipeline/manifest/manifest.h"
#include "pipeline/report/items.h"
#include "pipeline/report/report.h"
#include "pipeline/report/series.h"
#include "pipeline/report/worst.h"

namespace reckoner::report {

class Gathered {
 public:
  explicit Gathered(const ReportLimits& limits)
      : limits(limits), alarms(limits.alarms), contradictions_(limits.contradictions) {}

  void AddFinding(std::string_view line);
  void AddEnvelope(const Json& json);

  // In order, worst first; quoted as far as their envelopes were read.
  std::vector<const Contradiction*> Contradictions() const;
  uint64_t contradictions_left_out() const { return contradictions_.left_out(); }

  const ReportLimits limits;
  Account account;
  Worst<Alarm> alarms;
  std::map<std::string, uint64_t> alarm_kinds;
  std::map<std::string, uint64_t> relations;  // of findings: "restate: coarser", "pct_change" -> how many
  uint64_t findings = 0;
  SeriesTable series;
  std::map<std::string, uint64_t> causes;  // of quarantine
  std::vector<Unreadable> unreadable;
  std::string first_published, last_published;  // days
  std::string version, lexicon;
  std::map<std::string, Manifest> runs;  // by date

 private:
  void Freeze();

  Worst<Contradiction> contradictions_;
  std::vector<Contradiction> frozen_;  // after the first envelope
  bool is_frozen_ = false;
  std::unordered_map<std::string, std::vector<std::pair<size_t, size_t>>> wanted_;  // doc_id -> witnesses
};

}  // namespace reckoner::report
