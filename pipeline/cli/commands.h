// What each command was asked for, and the functions that do it. They return an exit code and throw what Main
// reports.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extractors/checks/check.h"
#include "pipeline/input/raw_document.h"
#include "pipeline/input/warc_documents.h"

namespace reckoner {

struct InputFlags {
  std::vector<std::string> paths = {"-"};
  std::optional<Format> format;
  size_t max_document = 16 << 20;
  std::string published;
  WarcFilter warc;
};

struct ExtractFlags {
  InputFlags input;
  bool with_text = false;
  bool quiet = false;
  std::string output = "jsonl";
  int workers = 1;
  std::optional<Severity> fail_on;  // alarms this severe or more
};
int ExtractCommand(const ExtractFlags& flags);

struct ExplainFlags {
  InputFlags input;
  std::string id;              // only this document
  std::string color = "auto";  // always, never
  int width = 0;               // columns; 0: the terminal's
};
int ExplainCommand(const ExplainFlags& flags);

struct CorroborateFlags {
  std::vector<std::string> paths = {"-"};
  std::string output = "jsonl";
  size_t max_envelope = 256 << 20;
  bool quiet = false;
};
int CorroborateCommand(const CorroborateFlags& flags);

struct LoadFlags {
  std::vector<std::string> paths = {"-"};
  std::string output, rejected;
  size_t max_envelope = 256 << 20;
  bool quiet = false;
};
int LoadCommand(const LoadFlags& flags);

struct ReportFlags {
  std::vector<std::string> envelopes, findings, manifests;
  std::string output, atom;
};
int ReportCommand(const ReportFlags& flags);

struct FetchFlags {
  std::vector<std::string> sources;
  std::string list;  // a file of sources, one a line
  std::string state, output = "jsonl", warc_out, contact;
  std::vector<std::string> allowed_hosts;
  std::string ca_file;
  double delay = 1;  // seconds between requests to one host
  bool follow_feeds = false, with_text = false, quiet = false;
};
int FetchCommand(const FetchFlags& flags);

// run, resume, replay, config, quarantine, prune, doctor: the commands that read a configuration.
struct NightlyFlags {
  std::string config = "nightly.toml";
  std::string action;  // of config and quarantine: "check", "list" …
  std::string date, now, log_format, into;
  std::vector<std::string> documents;  // of quarantine
  std::string code, source;            // likewise: only these
  int keep_days = 0;
  bool dry_run = false, effective = false, all = false, quiet = false;
};
int NightlyCommand(const std::string& command, const NightlyFlags& flags);

struct ExportFlags {
  std::string format = "sdmx-csv";
  std::string database, output;  // "": standard output
  bool quiet = false;
};
int ExportCommand(const ExportFlags& flags);

int SchemaCommand(const std::string& name);  // "": the list

// Writes all of it to standard output; SinkError when that fails.
void Print(std::string_view text);

}  // namespace reckoner
