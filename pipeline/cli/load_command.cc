#include <cstdio>
#include <nlohmann/json.hpp>

#include "pipeline/cli/commands.h"
#include "pipeline/cli/exit_codes.h"
#include "pipeline/cli/record_lines.h"
#include "pipeline/run/signals.h"
#include "pipeline/sinks/by_key.h"
#include "pipeline/sinks/output_file.h"
#include "pipeline/sinks/record.h"

namespace reckoner {
namespace {

std::string RejectedLine(const LineFault& fault) {
  nlohmann::ordered_json json = {{"source", fault.file}, {"line", nullptr}, {"message", fault.why}};
  if (fault.line > 0) json["line"] = fault.line;
  return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

}  // namespace

int LoadCommand(const LoadFlags& flags) {
  const Signals signals;
  const auto sink = SortedByKey(MakeSink(flags.output, {.envelopes = true, .findings = true, .stopping = [&] {
                                                          return signals.caught() != 0;
                                                        }}));
  LineFaults faults;
  std::optional<OutputFile> rejected;
  if (!flags.rejected.empty()) {
    rejected.emplace(flags.rejected);
    faults.each = [&](const LineFault& fault) { rejected->Write(RejectedLine(fault)); };
  }
  RecordRows record;
  uint64_t envelopes = 0, findings = 0;
  // Whatever the sink, a line must be a record: it is read before the sink sees it.
  auto load = [&](std::string_view text) -> std::optional<std::string> {
    std::string line(text);
    if (line.ends_with('\r')) line.pop_back();
    line += '\n';
    try {
      record.Read(line);
    } catch (const SinkError& error) {
      return error.what();
    }
    sink->Write(line, record);
    ++(record.is_finding() ? findings : envelopes);
    return std::nullopt;
  };
  for (const std::string& path : flags.paths)
    if (!signals.caught()) ReadRecordLines(path, flags.max_envelope, signals, &faults, load);
  sink->Flush();
  if (rejected) rejected->Flush();
  if (signals.caught()) return kSignal + signals.caught();
  sink->Close();
  if (rejected) rejected->Close();
  faults.Report("records");
  if (!flags.quiet)
    std::fprintf(stderr, "reckoner: %llu envelopes, %llu findings loaded\n",
                 static_cast<unsigned long long>(envelopes), static_cast<unsigned long long>(findings));
  return faults.count > 0 ? kIo : kDone;
}

}  // namespace reckoner
