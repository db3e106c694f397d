#include "pipeline/cli/record_lines.h"

#include <cstdio>
#include <cstring>

#include "pipeline/input/file_reader.h"
#include "pipeline/input/line_reader.h"

namespace reckoner {

void LineFaults::Add(const LineFault& fault) {
  if (count++ == 0)
    first = fault.file + (fault.line > 0 ? ", line " + std::to_string(fault.line) : "") + ": " + fault.why;
  if (each) each(fault);
}

void LineFaults::Report(const char* what) const {
  if (count > 0)
    std::fprintf(stderr, "reckoner: %llu lines are no %s and were left out; the first: %s\n",
                 static_cast<unsigned long long>(count), what, first.c_str());
}

void ReadRecordLines(const std::string& path, size_t max_line, const Signals& signals, LineFaults* faults,
                     const std::function<std::optional<std::string>(std::string_view line)>& read) {
  const OpenFile file(path);
  const std::string name = path == "-" ? "standard input" : path;
  if (file.fd() < 0) return faults->Add({name, 0, std::strerror(file.error())});
  LineReader reader(file.fd(), {.max_line = max_line, .wake_fd = signals.wake_fd()});
  for (std::string line;;) {
    const LineReader::Result result = reader.Next(&line);
    if (result == LineReader::Result::kEnd || result == LineReader::Result::kStopped) return;
    if (result == LineReader::Result::kError) return faults->Add({name, 0, std::strerror(reader.error())});
    if (result == LineReader::Result::kTooLong) {
      faults->Add({name, reader.line_number(), "longer than --max-envelope"});
      continue;
    }
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    if (const auto why = read(line)) faults->Add({name, reader.line_number(), *why});
  }
}

}  // namespace reckoner
