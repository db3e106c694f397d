#include "pipeline/nightly/report_step.h"

#include <fstream>

#include "pipeline/nightly/durable_file.h"
#include "pipeline/nightly/envelope_limits.h"
#include "pipeline/nightly/folders.h"
#include "pipeline/report/report.h"
#include "pipeline/run/ordered_pool.h"

namespace reckoner {
namespace {

void AddFindings(const std::string& path, Report& report) {
  std::ifstream in(path, std::ios::binary);
  for (std::string line; std::getline(in, line);) report.AddFinding(line);
}

void AddEnvelopes(const std::string& path, int workers, Report& report) {
  OrderedPool<std::string, ReportLine> pool(workers, EnvelopeLimits(workers),
                                            [](std::string&& line) { return ReportLine(line); });
  std::ifstream in(path, std::ios::binary);
  for (std::string line; std::getline(in, line);) {
    const size_t weight = line.size();
    while (pool.Full(weight)) report.AddEnvelope(*pool.Pop());
    pool.Submit(std::move(line), weight);
  }
  while (const auto line = pool.Pop()) report.AddEnvelope(*line);
}

}  // namespace

std::vector<FileFacts> WriteReport(const std::string& folder, const Manifest& manifest,
                                   const std::vector<Manifest>& before, int workers) {
  const RunFolder run{folder};
  Report report;
  report.AddManifest(manifest);
  for (const Manifest& earlier : before) report.AddManifest(earlier);
  AddFindings(run.Output(RunFolder::kFindings), report);
  AddEnvelopes(run.Output(RunFolder::kEnvelopes), workers, report);
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
