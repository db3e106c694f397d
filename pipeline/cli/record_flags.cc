#include "pipeline/cli/record_flags.h"

#include "pipeline/sinks/sink.h"

namespace reckoner {
namespace {

constexpr const char* kReportExamples = R"(Examples:
  reckoner report --envelopes envelopes.jsonl --findings findings.jsonl -o report.html --atom findings.atom
)";
constexpr const char* kExportExamples = R"(Examples:
  reckoner export --format sdmx-csv sqlite:news.db -o claims.csv
  reckoner export --format sdmx-csv "pg:dbname=news" | gzip > claims.csv.gz
The structure of the data: reckoner schema sdmx/structure
)";
constexpr const char* kLoadExamples = R"(Examples:
  reckoner load envelopes.jsonl findings.jsonl -o sqlite:news.db
  zcat part-*.jsonl.gz | reckoner load -o "pg:dbname=news" --rejected rejected.jsonl
)";
constexpr const char* kCorroborateExamples = R"(Examples:
  reckoner extract articles/ | reckoner corroborate > findings.jsonl
)";

void AddMaxEnvelope(CLI::App& app, size_t* bytes) {
  app.add_option("--max-envelope", *bytes, "Longer lines are left out (256 MiB)")
      ->transform(Silent(CLI::AsSizeValue(false)))
      ->check(Silent(CLI::PositiveNumber))
      ->type_name("BYTES");
}

void AddCorroborate(CLI::App& app, Request* request) {
  CorroborateFlags* flags = &request->corroborate;
  app.add_option("paths", flags->paths, "Envelopes, one a line: files, or - for standard input")
      ->type_name("FILE|-");
  app.add_option("-o,--output", flags->output, "Where findings go: " + SinkTargets())->type_name("TARGET");
  AddMaxEnvelope(app, &flags->max_envelope);
  app.add_flag("-q,--quiet", flags->quiet, "No summary on standard error");
}

void AddLoad(CLI::App& app, Request* request) {
  LoadFlags* flags = &request->load;
  app.add_option("paths", flags->paths, "Envelopes and findings, one a line: files, or - for standard input")
      ->type_name("FILE|-");
  app.add_option("-o,--output", flags->output, "Where they go: " + SinkTargets())
      ->required()
      ->type_name("TARGET");
  app.add_option("--rejected", flags->rejected,
                 "A file for what is no record: a JSON object a line, with its file, line number and cause")
      ->type_name("FILE");
  AddMaxEnvelope(app, &flags->max_envelope);
  app.add_flag("-q,--quiet", flags->quiet, "No summary on standard error");
}

void AddReport(CLI::App& app, Request* request) {
  ReportFlags* flags = &request->report;
  app.add_option("--envelopes", flags->envelopes,
                 "What extract wrote, best --with-text; - for standard input")
      ->required()
      ->type_name("FILE");
  app.add_option("--findings", flags->findings, "What corroborate wrote of them")->type_name("FILE");
  app.add_option("--manifest", flags->manifests,
                 "The run's manifest.json, for feeds; those of earlier runs too, for trends")
      ->type_name("FILE");
  app.add_option("-o,--output", flags->output, "The page")->required()->type_name("FILE");
  app.add_option("--atom", flags->atom, "The alarms as an Atom feed")->type_name("FILE");
}

void AddExport(CLI::App& app, Request* request) {
  ExportFlags* flags = &request->exported;
  app.add_option("database", flags->database, "A database that Reckoner filled")
      ->type_name("sqlite:PATH|postgresql://USER@HOST/DB|pg:CONNINFO")
      ->required();
  app.add_option("--format", flags->format, "sdmx-csv: the claims, as SDMX-CSV 2.0")
      ->check(Silent(CLI::IsMember({"sdmx-csv"})))
      ->type_name("FORMAT");
  app.add_option("-o,--output", flags->output, "A file (standard output)")->type_name("FILE");
  app.add_flag("-q,--quiet", flags->quiet, "No summary on standard error");
}

constexpr RecordCommandHelp kCommands[] = {
    {"corroborate", "Envelopes of many articles in, what they say of each other out", kCorroborateExamples,
     AddCorroborate},
    {"load", "Envelopes and findings that are there already into a database or files", kLoadExamples,
     AddLoad},
    {"report", "Envelopes and findings in, a page for people out", kReportExamples, AddReport},
    {"export", "The claims of a database for other programs", kExportExamples, AddExport},
};

}  // namespace

CLI::Validator Silent(CLI::Validator validator) { return validator.description(""); }

std::span<const RecordCommandHelp> RecordCommands() { return kCommands; }

}  // namespace reckoner
