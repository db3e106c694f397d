// What a nightly run is told by its file (TOML; docs/OPERATING.md describes every key). Reading is strict: an
// unknown key, a value of another type or out of range is an error that names file, line and what was meant.
// A value; paths are absolute, or relative to where the file's folder is.
#pragma once

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/checks/check.h"
#include "pipeline/input/raw_document.h"

namespace reckoner {

// Every fault of a file, one a line: "nightly.toml:12:3: …".
class ConfigError : public std::runtime_error {
 public:
  using runtime_error::runtime_error;
};

enum class LogFormat { kText, kJson };

struct SourceConfig {
  std::string name;              // unique; the URL or path where none is given
  std::string url;               // a feed, sitemap or page …
  std::string path;              // … or a file, folder or archive
  std::optional<Format> format;  // of a path; none: by its ending
  std::string published;         // for documents of a path that don't say
  bool follow_feeds = false;
  std::optional<int64_t> stale_after;  // seconds; instead of the alarms' own
};

struct NightlyConfig {
  std::string state;  // folder
  std::string contact;
  TextKept store_text = TextKept::kSentences;
  int workers = 1;
  size_t max_document = 16 << 20;  // bytes
  std::vector<SourceConfig> sources;

  struct Fetch {
    double delay = 1;       // seconds between two requests to one host
    int64_t deadline = 60;  // seconds for one answer
    int retries = 2;
    std::vector<std::string> allow_hosts;  // may be on a private network
    std::string ca_file;
  } fetch;

  std::vector<std::string> sinks;  // as MakeSink takes them

  struct Limits {
    double quarantined = 0.5, failed_sources = 0.5;  // parts of one; above: exit 3
    std::optional<Severity> fail_on;                 // alarms this severe or more: exit 5
    uint64_t min_free = 512 << 20;                   // bytes the state's disk must have at the start
  } limits;

  struct Alarms {
    int64_t stale_after = 3 * 86400;  // seconds without a new document; 0: never
    double low_yield = 0.3;           // of a source's usual number of documents; 0: never
    std::vector<std::string> command;
  } alarms;

  std::string metrics;  // a file for Prometheus' node exporter, or ""
  LogFormat log_format = LogFormat::kText;
};

NightlyConfig ReadConfig(const std::string& path);
// `name` stands for the file in messages; relative paths are taken from `folder`.
NightlyConfig ParseConfig(std::string_view toml, const std::string& name, const std::string& folder);

// All of it with its defaults, as TOML, secrets redacted.
std::string EffectiveConfig(const NightlyConfig& config);
// Passwords and tokens in a URL, a connection string or a command's argument become "…".
std::string Redacted(std::string_view text);

// Whether a sink is a database server, not a file.
bool OnServer(std::string_view sink);

std::string_view Name(TextKept kept);  // "none" "sentence" "full"

}  // namespace reckoner
