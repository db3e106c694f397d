// What a run says while it works, on standard error: sentences or JSON objects, one a line; a bar on a
// terminal, a line each 30 seconds elsewhere. Uses the steady clock for pauses, never for results. Not
// thread-safe.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "pipeline/config/config.h"
#include "pipeline/run/clock.h"

namespace reckoner {

// How far a run is.
struct Tally {
  std::string_view stage;        // "reading", "publishing" …
  uint64_t done = 0, total = 0;  // documents; total 0: unknown
  uint64_t bytes = 0, size = 0;  // of files, where the number of documents is unknown; size 0: likewise
  uint64_t figures = 0, alarms = 0, quarantined = 0;
};

class RunLog {
 public:
  enum class Level { kInfo, kWarning, kError };
  using Value = std::variant<std::string, uint64_t>;
  using Fields = std::vector<std::pair<std::string_view, Value>>;  // beside the message, JSON only

  RunLog(LogFormat format, bool quiet, WallClock now);
  void set_format(LogFormat format);  // once the configuration is read

  void Say(Level level, std::string_view event, const std::string& message, const Fields& fields = {});
  void Show(const Tally& tally);  // if it is time
  void Clear();                   // the bar goes

 private:
  using Steady = std::chrono::steady_clock;

  LogFormat format_;
  bool quiet_, bar_ = false, shown_ = false;
  WallClock now_;
  Steady::time_point last_ = Steady::now();
};

}  // namespace reckoner
