#include <cstdio>
#include <cstring>

#include "extractors/corroborate/corroborate.h"
#include "extractors/envelope/finding_json.h"
#include "pipeline/cli/commands.h"
#include "pipeline/cli/exit_codes.h"
#include "pipeline/corroborate/envelope_reader.h"
#include "pipeline/input/file_reader.h"
#include "pipeline/input/line_reader.h"
#include "pipeline/run/signals.h"
#include "pipeline/sinks/sink.h"

namespace reckoner {
namespace {

// What could not be read; the findings are of the rest.
struct Faults {
  uint64_t count = 0;
  std::string first;

  void Add(const std::string& where, const std::string& why) {
    if (count++ == 0) first = where + ": " + why;
  }
};

void ReadStream(const std::string& path, size_t max_line, const Signals& signals,
                corroboration::StatementSet* set, Faults* faults) {
  const OpenFile file(path);
  const std::string name = path == "-" ? "standard input" : path;
  if (file.fd() < 0) return faults->Add(name, std::strerror(file.error()));
  LineReader reader(file.fd(), {.max_line = max_line, .wake_fd = signals.wake_fd()});
  for (std::string line;;) {
    const LineReader::Result result = reader.Next(&line);
    const std::string where = name + ", line " + std::to_string(reader.line_number());
    if (result == LineReader::Result::kEnd || result == LineReader::Result::kStopped) return;
    if (result == LineReader::Result::kError) return faults->Add(name, std::strerror(reader.error()));
    if (result == LineReader::Result::kTooLong) {
      faults->Add(where, "longer than --max-envelope");
      continue;
    }
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    if (const auto why = ReadEnvelope(line, set)) faults->Add(where, *why);
  }
}

}  // namespace

int CorroborateCommand(const CorroborateFlags& flags) {
  const Signals signals;
  const auto out = MakeSink(flags.output, {.envelopes = false, .findings = true});
  corroboration::StatementSet set;
  Faults faults;
  for (const std::string& path : flags.paths) ReadStream(path, flags.max_envelope, signals, &set, &faults);
  if (signals.caught()) return kSignal + signals.caught();
  const size_t articles = set.articles.size();
  size_t alarms = 0;
  const auto findings = corroboration::Corroborate(std::move(set));
  for (const corroboration::Finding& finding : findings) {
    alarms += finding.verdict == Verdict::kInconsistent;
    out->Write(WriteFinding(finding));
  }
  out->Flush();
  out->Close();
  if (faults.count > 0)
    std::fprintf(stderr, "reckoner: %llu lines are no envelopes and were left out; the first: %s\n",
                 static_cast<unsigned long long>(faults.count), faults.first.c_str());
  if (!flags.quiet)
    std::fprintf(stderr, "reckoner: %zu articles, %zu findings, %zu of them contradictions\n", articles,
                 findings.size(), alarms);
  return faults.count > 0 ? kIo : kDone;
}

}  // namespace reckoner
