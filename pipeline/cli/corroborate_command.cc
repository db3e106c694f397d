#include <cstdio>

#include "extractors/corroborate/corroborate.h"
#include "extractors/envelope/finding_json.h"
#include "pipeline/cli/commands.h"
#include "pipeline/cli/exit_codes.h"
#include "pipeline/cli/record_lines.h"
#include "pipeline/corroborate/envelope_reader.h"
#include "pipeline/run/signals.h"
#include "pipeline/sinks/sink.h"

namespace reckoner {
int CorroborateCommand(const CorroborateFlags& flags) {
  const Signals signals;
  const auto out =
      MakeSink(flags.output,
               {.envelopes = false, .findings = true, .stopping = [&] { return signals.caught() != 0; }});
  corroboration::StatementSet set;
  LineFaults faults;
  for (const std::string& path : flags.paths)
    ReadRecordLines(path, flags.max_envelope, signals, &faults,
                    [&](std::string_view line) { return ReadEnvelope(line, &set); });
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
  faults.Report("envelopes");
  if (!flags.quiet)
    std::fprintf(stderr, "reckoner: %zu articles, %zu findings, %zu of them contradictions\n", articles,
                 findings.size(), alarms);
  return faults.count > 0 ? kIo : kDone;
}

}  // namespace reckoner
