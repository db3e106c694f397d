// What a finished run says of itself: one JSON object (schemas/manifest/), written last, so that a run that
// has one is complete. Reading takes what another version wrote as far as it is understood. Values; any
// thread.
#pragma once

#include <cstdint>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace reckoner {

class ManifestError : public std::runtime_error {
 public:
  using runtime_error::runtime_error;
};

// Documents by how they ended, and what was found in them.
struct DocumentCounts {
  uint64_t documents = 0;  // = records + none + quarantined + deferred
  uint64_t records = 0, none = 0, quarantined = 0, deferred = 0;
  uint64_t figures = 0, consistent = 0, inconsistent = 0, undetermined = 0;
};

// listed + owed + requeued = known + unchanged + duplicate + documents
struct SourceCounts : DocumentCounts {
  std::string name, state, why;  // state: "read" "unchanged" "failed" "not_due" "not_reached"
  bool web = false;
  uint64_t listed = 0;     // documents that it named
  uint64_t owed = 0;       // that former runs could not get
  uint64_t requeued = 0;   // from quarantine
  uint64_t known = 0;      // taken by former runs
  uint64_t unchanged = 0;  // the server said so
  uint64_t duplicate = 0;  // another source had it
  std::string fresh;       // date of the last run that had a document of it; of the first run, before that
};

struct FileFacts {
  std::string name;  // relative to the manifest
  uint64_t bytes = 0, lines = 0;
  std::string sha256;
};

// What an operator should look at; an editor's alarms are records.
struct OperationAlarm {
  std::string kind;  // "stale" "low_yield" "failed_sources" "quarantined"
  std::string source;
  std::string message;
};

struct Manifest {
  std::string date, started_at, finished_at;
  std::string version, lexicon, config_sha256, store_text;
  FileFacts archive;
  std::vector<SourceCounts> sources;
  DocumentCounts totals;
  std::map<std::string, uint64_t> quarantine, deferred;  // by cause
  uint64_t findings = 0, contradictions = 0;
  std::string worst;  // severity of the worst alarm, or ""
  std::vector<FileFacts> outputs;
  std::vector<std::string> sinks;  // redacted
  std::vector<OperationAlarm> alarms;
  int exit_status = 0;
};

std::string WriteManifest(const Manifest& manifest);
Manifest ParseManifest(std::string_view json);  // throws ManifestError

// Every sum that must hold and doesn't, one sentence each.
std::vector<std::string> Discrepancies(const Manifest& manifest);

}  // namespace reckoner
