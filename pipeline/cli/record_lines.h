// Records back in from files, line by line; a line that is no record is counted, and the rest goes on.
// Internal to the commands. One thread.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "pipeline/run/signals.h"

namespace reckoner {

constexpr size_t kLongestRecord = 256 << 20;

// What could not be read.
struct LineFaults {
  uint64_t count = 0;
  std::string first;

  void Add(const std::string& where, const std::string& why) {
    if (count++ == 0) first = where + ": " + why;
  }
  void Report(const char* what) const;  // one line on standard error, if there are any
};

// `read`: why not, for a line that is no record. "-" is standard input.
void ReadRecordLines(const std::string& path, size_t max_line, const Signals& signals, LineFaults* faults,
                     const std::function<std::optional<std::string>(std::string_view line)>& read);

}  // namespace reckoner
