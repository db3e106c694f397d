#include "pipeline/nightly/report_step.h"

#include <fstream>

#include "pipeline/nightly/durable_file.h"
#include "pipeline/nightly/folders.h"
#include "pipeline/report/report.h"

namespace reckoner {
namespace {

void EachLine(const std::string& path, Report& report, void (Report::*add)(std::string_view)) {
  std::ifstream in(path, std::ios::binary);
  for (std::string line; std::getline(in, line);) (report.*add)(line);
}

}  // namespace

std::vector<FileFacts> WriteReport(const std::string& folder, const Manifest& manifest,
                                   const std::vector<Manifest>& before) {
  const RunFolder run{folder};
  Report report;
  report.AddManifest(manifest);
  for (const Manifest& earlier : before) report.AddManifest(earlier);
  EachLine(run.Output(RunFolder::kFindings), report, &Report::AddFinding);
  EachLine(run.Output(RunFolder::kEnvelopes), report, &Report::AddEnvelope);
  std::vector<FileFacts> out;
  auto write = [&](const char* name, void (Report::*make)(const Report::Output&) const) {
    DurableFile file(run.Output(name));
    (report.*make)([&](std::string_view bytes) { file.Write(bytes); });
    file.Commit();
    out.push_back({name, file.bytes(), file.lines(), file.sha256()});
  };
  write(RunFolder::kReport, &Report::WriteHtml);
  write(RunFolder::kFeed, &Report::WriteAtom);
  return out;
}

}  // namespace reckoner
