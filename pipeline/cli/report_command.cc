#include <fstream>
#include <iterator>

#include "pipeline/cli/commands.h"
#include "pipeline/cli/exit_codes.h"
#include "pipeline/cli/record_lines.h"
#include "pipeline/manifest/manifest.h"
#include "pipeline/report/report.h"
#include "pipeline/run/signals.h"
#include "pipeline/sinks/atomic_file.h"
#include "pipeline/sinks/sink.h"

namespace reckoner {
namespace {

Manifest ReadManifest(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  const std::string text((std::istreambuf_iterator<char>(file)), {});
  if (!file) throw SinkError(SinkError::Kind::kIo, path + ": can't be read");
  try {
    return ParseManifest(text);
  } catch (const ManifestError& error) {
    throw SinkError(SinkError::Kind::kConfig, path + ": " + error.what());
  }
}

}  // namespace

int ReportCommand(const ReportFlags& flags) {
  const Signals signals;
  Report report;
  LineFaults faults;
  auto read = [&](const std::vector<std::string>& paths, void (Report::*add)(std::string_view)) {
    for (const std::string& path : paths)
      ReadRecordLines(path, kLongestRecord, signals, &faults,
                      [&](std::string_view line) -> std::optional<std::string> {
                        try {
                          (report.*add)(line);
                        } catch (const SinkError& error) {
                          return error.what();
                        }
                        return std::nullopt;
                      });
  };
  for (const std::string& path : flags.manifests) report.AddManifest(ReadManifest(path));
  read(flags.findings, &Report::AddFinding);
  read(flags.envelopes, static_cast<void (Report::*)(std::string_view)>(&Report::AddEnvelope));
  if (signals.caught()) return kSignal + signals.caught();

  // Both are written before either appears.
  AtomicFile page(flags.output);
  report.WriteHtml([&](std::string_view bytes) { page.Write(bytes); });
  if (!flags.atom.empty()) {
    AtomicFile feed(flags.atom);
    report.WriteAtom([&](std::string_view bytes) { feed.Write(bytes); });
    feed.Commit();
  }
  page.Commit();
  faults.Report("records");
  return faults.count > 0 ? kIo : kDone;
}

}  // namespace reckoner
