// A whole run of `extract`: read, work in parallel, write in order. Needs SIGPIPE ignored (Signals).
#pragma once

#include "pipeline/input/input_reader.h"
#include "pipeline/run/processor.h"
#include "pipeline/run/progress.h"
#include "pipeline/run/signals.h"
#include "pipeline/sinks/sink.h"

namespace reckoner {

struct RunSettings {
  std::vector<std::string> paths;
  InputOptions input;
  int workers = 1;
  Progress::Mode progress = Progress::Mode::kQuiet;
};

struct RunSummary {
  uint64_t documents = 0, quarantined = 0, alarms = 0, skipped_files = 0, passed_over = 0;
  Severity worst = Severity::kNone;
  bool input_broke = false;  // a stream ended in an error
  int signal = 0;            // what ended the run early
  std::vector<std::string> empty_folders, broken_archives;
};

// SinkError passes through; what was written before it stays.
RunSummary RunExtract(RunSettings settings, const Processor& processor, const Signals& signals, Sink& sink);

}  // namespace reckoner
