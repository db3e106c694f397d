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

struct LineFault {
  std::string file;  // "standard input"
  uint64_t line;     // 0: the file itself
  std::string why;
};

// What could not be read.
struct LineFaults {
  uint64_t count = 0;
  std::string first;
  std::function<void(const LineFault&)> each;  // told of every one; may be empty

  void Add(const LineFault& fault);
  void Report(const char* what) const;  // one line on standard error, if there are any
};

// `read`: why not, for a line that is no record. "-" is standard input.
void ReadRecordLines(const std::string& path, size_t max_line, const Signals& signals, LineFaults* faults,
                     const std::function<std::optional<std::string>(std::string_view line)>& read);

}  // namespace reckoner
