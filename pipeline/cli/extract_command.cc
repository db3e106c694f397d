#include <unistd.h>

#include <cstdio>

#include "pipeline/cli/commands.h"
#include "pipeline/cli/exit_codes.h"
#include "pipeline/run/extract_run.h"
#include "pipeline/sinks/by_key.h"

namespace reckoner {
namespace {

void Report(const RunSummary& summary, bool quiet) {
  if (quiet) return;
  for (const std::string& folder : summary.empty_folders)
    std::fprintf(stderr, "reckoner: %s: no articles in this folder (looked for .txt, .html, .jsonl, .warc)\n",
                 folder.c_str());
  for (const std::string& archive : summary.broken_archives)
    std::fprintf(stderr, "reckoner: %s; what came before it was read\n", archive.c_str());
  if (summary.passed_over > 0)
    std::fprintf(stderr, "reckoner: passed over %llu records of archives that are no wanted page\n",
                 static_cast<unsigned long long>(summary.passed_over));
  if (summary.skipped_files > 0)
    std::fprintf(stderr, "reckoner: skipped %llu files with other endings\n",
                 static_cast<unsigned long long>(summary.skipped_files));
}

}  // namespace

int ExtractCommand(const ExtractFlags& flags) {
  if (flags.input.paths == std::vector<std::string>{"-"} && isatty(0) && !flags.quiet)
    std::fputs("reckoner: reading from the terminal; end with Ctrl-D\n", stderr);
  const Signals signals;
  const auto sink = SortedByKey(MakeSink(flags.output, {.stopping = [&] { return signals.caught() != 0; }}));
  const Engine engine;
  const Processor processor(engine, {.text = flags.with_text ? TextKept::kAll : TextKept::kNone,
                                     .published = flags.input.published});
  RunSettings settings{.paths = flags.input.paths,
                       .input = {.format = flags.input.format,
                                 .max_document = flags.input.max_document,
                                 .warc = flags.input.warc},
                       .workers = flags.workers,
                       .progress = flags.quiet ? Progress::Mode::kQuiet : Progress::ModeFor(2)};
  const RunSummary summary = RunExtract(std::move(settings), processor, signals, *sink);
  Report(summary, flags.quiet);
  if (summary.signal != 0) return kSignal + summary.signal;
  if (summary.input_broke) return kIo;
  const bool alarmed = flags.fail_on && summary.alarms > 0 && summary.worst >= *flags.fail_on;
  return alarmed ? kGate : kDone;
}

}  // namespace reckoner
