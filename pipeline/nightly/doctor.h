// Whether a run could work here: one line for each thing it needs, with what to do where it is missing. Asks
// the machine, changes nothing that matters. One thread.
#pragma once

#include <string>
#include <vector>

#include "pipeline/config/config.h"
#include "pipeline/run/clock.h"

namespace reckoner {

struct Diagnosis {
  enum class Grade { kOk, kWarn, kFail };
  Grade grade;
  std::string what;  // "state folder"
  std::string detail;
  std::string hint;  // what to do; "" where all is well
};

// `config`: the file that was read already.
std::vector<Diagnosis> Examine(const NightlyConfig& config, const WallClock& now);

}  // namespace reckoner
