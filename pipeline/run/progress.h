// How far a run is, on standard error: a bar on a terminal, a line now and then elsewhere, and a last word
// where there is something to say. Uses the clock, never the results. Not thread-safe.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "pipeline/run/processor.h"

namespace reckoner {

class Progress {
 public:
  enum class Mode { kQuiet, kLines, kBar };
  static Mode ModeFor(int fd);  // kBar on a terminal

  Progress(Mode mode, std::optional<uint64_t> total_bytes);

  void Count(const Processed& outcome);
  void Show(uint64_t bytes_read);    // if it is time
  void Finish(uint64_t bytes_read);  // the bar goes, the summary comes

  uint64_t documents() const { return documents_; }
  uint64_t quarantined() const { return quarantined_; }
  uint64_t alarms() const { return alarms_; }
  Severity worst() const { return worst_; }

 private:
  using Clock = std::chrono::steady_clock;
  std::string Bar(uint64_t bytes_read, double seconds) const;
  std::string Line(uint64_t bytes_read, double seconds) const;

  Mode mode_;
  std::optional<uint64_t> total_;
  Clock::time_point start_, last_;
  bool shown_ = false;
  uint64_t documents_ = 0, quarantined_ = 0, figures_ = 0, confirmed_ = 0, alarms_ = 0;
  std::map<Fault, uint64_t> faults_;
  Severity worst_ = Severity::kNone;
};

}  // namespace reckoner
