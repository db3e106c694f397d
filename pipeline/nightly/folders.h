// Where things lie in a state folder. One place for the names; docs/OPERATING.md lists them.
#pragma once

#include <string>

namespace reckoner {

struct StateFolder {
  std::string path;

  std::string Crawl() const { return path + "/crawl"; }
  std::string Runs() const { return path + "/runs"; }
  std::string Run(const std::string& date) const { return Runs() + "/" + date; }
  std::string Requeue() const { return path + "/requeue.jsonl"; }
};

// One date's.
struct RunFolder {
  std::string path;

  std::string Archive() const { return path + "/" + kArchive; }
  std::string Ledger() const { return path + "/ledger.sqlite"; }
  std::string Journal() const { return path + "/journal.jsonl"; }
  std::string Manifest() const { return path + "/manifest.json"; }
  std::string Output(const std::string& name) const { return path + "/" + name; }

  static constexpr char kArchive[] = "pages.warc.gz";
  static constexpr char kEnvelopes[] = "envelopes.jsonl";
  static constexpr char kFindings[] = "findings.jsonl";
  static constexpr char kQuarantine[] = "quarantine.jsonl";
  static constexpr char kReport[] = "report.html";
  static constexpr char kFeed[] = "findings.atom";
};

// Makes it, and keeps its name on the disk. Throws std::filesystem::filesystem_error, std::system_error.
void MakeFolder(const std::string& path);

}  // namespace reckoner
