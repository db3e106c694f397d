#include "pipeline/report/report.h"

#include "pipeline/report/atom.h"
#include "pipeline/report/page.h"

namespace reckoner {

struct ReportLine::Json {
  JsonLine line;
};

ReportLine::ReportLine(std::string_view line) : json_(std::make_unique<Json>()) { json_->line.Parse(line); }
ReportLine::~ReportLine() = default;
ReportLine::ReportLine(ReportLine&&) noexcept = default;
ReportLine& ReportLine::operator=(ReportLine&&) noexcept = default;

struct Report::Impl : report::Gathered {
  using Gathered::Gathered;
};

Report::Report(const ReportLimits& limits) : impl_(std::make_unique<Impl>(limits)) {}
Report::~Report() = default;

void Report::AddFinding(std::string_view line) { impl_->AddFinding(line); }
void Report::AddEnvelope(const ReportLine& line) { impl_->AddEnvelope(line.json_->line.root()); }
void Report::AddManifest(const Manifest& manifest) { impl_->runs[manifest.date] = manifest; }

void Report::WriteHtml(const Output& output) const {
  report::Html html(output);
  report::WritePage(*impl_, html);
}

void Report::WriteAtom(const Output& output) const {
  report::Html xml(output);
  report::WriteFeed(*impl_, xml);
}

}  // namespace reckoner
