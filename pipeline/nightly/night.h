// A run from end to end: sources -> archive and journal (Intake) -> outputs and sinks (Publish) -> manifest,
// the last file to appear. A date that has a manifest is done, and is never done again. One thread, beside
// the workers.
#pragma once

#include <string>

#include "pipeline/config/config.h"
#include "pipeline/nightly/run_log.h"
#include "pipeline/run/signals.h"

namespace reckoner {

struct NightResult {
  int status = 0;        // 0, or 3, 4, 5 as docs/OPERATING.md lists them
  int signal = 0;        // stopped early by it: the run is not finished, and nothing is lost
  bool differs = false;  // a replay gave other bytes though nothing that makes them has changed
};

class Night {
 public:
  // All of them must outlive it.
  Night(const NightlyConfig& config, const Signals& signals, RunLog& log, WallClock now);

  // Begins the date's run, or goes on with it. Throws Locked, SinkError, std::system_error.
  NightResult Run(const std::string& date);
  // Goes on with every run that isn't finished, the oldest first.
  NightResult Resume();
  // Does a finished run again from its archive, and says whether its outputs come out the same. With `into` a
  // folder they are left there; else they go to the run's folder and the sinks, and where they differ the
  // manifest is brought up to date.
  NightResult Replay(const std::string& date, const std::string& into);
  // Says what Run would do.
  NightResult Plan(const std::string& date);

 private:
  NightResult RunLocked(const std::string& date);
  bool Stopped() const { return signals_.caught() != 0; }
  NightResult Interrupted(const std::string& date);

  const NightlyConfig& config_;
  const Signals& signals_;
  RunLog& log_;
  WallClock now_;
};

}  // namespace reckoner
