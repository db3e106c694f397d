#include "pipeline/config/config.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <thread>

#include "extractors/periods/period.h"
#include "pipeline/config/table_reader.h"
#include "pipeline/sinks/sink.h"

namespace reckoner {
namespace {

const std::map<std::string, TextKept> kStores = {
    {"none", TextKept::kNone}, {"sentence", TextKept::kSentences}, {"full", TextKept::kAll}};
const std::map<std::string, LogFormat> kLogs = {{"text", LogFormat::kText}, {"json", LogFormat::kJson}};
const std::map<std::string, std::optional<Format>> kFormats = {
    {"text", Format::kText}, {"html", Format::kHtml}, {"jsonl", Format::kJsonLine}, {"warc", Format::kWarc}};
const std::map<std::string, std::optional<Severity>> kSeverities = {
    {"low", Severity::kLow}, {"medium", Severity::kMedium}, {"high", Severity::kHigh}};

class Reader {
 public:
  Reader(const std::string& name, std::string folder) : faults_(name), folder_(std::move(folder)) {}

  NightlyConfig Read(const toml::table& root) {
    NightlyConfig config;
    TableReader top(root, "", &faults_);
    config.state = "state";
    top.Text("state", &config.state);
    config.state = Under(folder_, config.state);
    top.Text("contact", &config.contact);
    top.Choice("store_text", kStores, &config.store_text);
    int64_t workers = std::max(1u, std::thread::hardware_concurrency());
    top.Integer("workers", 1, 256, &workers);
    config.workers = static_cast<int>(workers);
    uint64_t max_document = config.max_document;
    top.Bytes("max_document", &max_document);
    if (max_document < 1024 || max_document > (uint64_t{1} << 30))
      top.Fault("max_document", "max_document must be from 1KiB to 1GiB");
    config.max_document = max_document;
    for (const toml::table* table : top.Tables("source")) ReadSource(*table, &config);
    if (config.sources.empty()) top.Fault("", "no [[source]]: a run needs a feed, a folder or a file");
    if (const toml::table* table = top.Table("fetch")) ReadFetch(*table, &config.fetch);
    config.sinks = {"sqlite:reckoner.db"};
    if (const toml::table* table = top.Table("output")) ReadOutput(*table, &config.sinks);
    for (std::string& sink : config.sinks) {
      sink = Resolve(sink, config.state);
      try {
        CheckTarget(sink);
      } catch (const SinkError& error) {
        top.Fault("output", std::string("output.sinks: ") + error.what());
      }
    }
    if (const toml::table* table = top.Table("limits")) ReadLimits(*table, &config.limits);
    if (const toml::table* table = top.Table("alarms")) ReadAlarms(*table, &config.alarms);
    if (const toml::table* table = top.Table("metrics")) {
      TableReader reader(*table, "metrics", &faults_);
      reader.Text("textfile", &config.metrics);
      if (!config.metrics.empty()) config.metrics = Under(folder_, config.metrics);
      reader.RefuseOthers();
    }
    if (const toml::table* table = top.Table("log")) {
      TableReader reader(*table, "log", &faults_);
      reader.Choice("format", kLogs, &config.log_format);
      reader.RefuseOthers();
    }
    const bool web = std::any_of(config.sources.begin(), config.sources.end(),
                                 [](const SourceConfig& source) { return !source.url.empty(); });
    if (web && config.contact.empty())
      top.Fault("", "contact is missing: a URL or an address at which publishers can reach you");
    top.RefuseOthers();
    return config;
  }

  const ConfigFaults& faults() const { return faults_; }

 private:
  static std::string Under(const std::string& folder, const std::string& path) {
    return (std::filesystem::path(folder) / path).lexically_normal().string();
  }

  // A sink's file is relative to the state folder; a connection string is no file.
  static std::string Resolve(const std::string& sink, const std::string& state) {
    const size_t colon = sink.find(':');
    if (colon == sink.npos || OnServer(sink)) return sink;
    return sink.substr(0, colon + 1) + Under(state, sink.substr(colon + 1));
  }

  void ReadSource(const toml::table& table, NightlyConfig* config) {
    TableReader reader(table, "source", &faults_);
    SourceConfig source;
    reader.Text("name", &source.name);
    reader.Text("url", &source.url);
    reader.Text("path", &source.path);
    if (reader.Has("url") == reader.Has("path")) reader.Fault("", "a [[source]] has either a url or a path");
    if (!source.url.empty() && !source.url.starts_with("http://") && !source.url.starts_with("https://"))
      reader.Fault("url", "source.url must begin with http:// or https://");
    if (source.name.empty()) source.name = source.url.empty() ? source.path : Redacted(source.url);
    if (!source.path.empty()) source.path = Under(folder_, source.path);
    reader.Choice("format", kFormats, &source.format);
    reader.Text("published", &source.published);
    if (!source.published.empty() && !ParseIsoDate(source.published))
      reader.Fault("published", "source.published must be an ISO 8601 date");
    reader.Flag("follow_feeds", &source.follow_feeds);
    for (const char* key : {"format", "published"})
      if (!source.url.empty() && reader.Has(key))
        reader.Fault(key, "source." + std::string(key) + " goes with a path, not with a url");
    if (source.url.empty() && source.follow_feeds)
      reader.Fault("follow_feeds", "source.follow_feeds goes with a url");
    int64_t stale = -1;
    reader.Duration("stale_after", &stale);
    if (stale >= 0) source.stale_after = stale;
    reader.RefuseOthers();
    if (!names_.insert(source.name).second)
      reader.Fault("name", "two sources are named \"" + source.name + "\"");
    if (!names_.insert("\n" + source.url + source.path).second)
      reader.Fault(source.url.empty() ? "path" : "url", "two sources read the same: \"" + source.name + "\"");
    config->sources.push_back(std::move(source));
  }

  void ReadFetch(const toml::table& table, NightlyConfig::Fetch* fetch) {
    TableReader reader(table, "fetch", &faults_);
    reader.Number("delay", 0, 3600, &fetch->delay);
    reader.Duration("deadline", &fetch->deadline);
    if (fetch->deadline < 1 || fetch->deadline > 3600)
      reader.Fault("deadline", "fetch.deadline must be from 1s to 1h");
    int64_t retries = fetch->retries;
    reader.Integer("retries", 0, 10, &retries);
    fetch->retries = static_cast<int>(retries);
    reader.Texts("allow_hosts", &fetch->allow_hosts);
    reader.Text("ca_file", &fetch->ca_file);
    if (!fetch->ca_file.empty()) fetch->ca_file = Under(folder_, fetch->ca_file);
    reader.RefuseOthers();
  }

  void ReadOutput(const toml::table& table, std::vector<std::string>* sinks) {
    TableReader reader(table, "output", &faults_);
    reader.Texts("sinks", sinks);
    reader.RefuseOthers();
  }

  void ReadLimits(const toml::table& table, NightlyConfig::Limits* limits) {
    TableReader reader(table, "limits", &faults_);
    reader.Number("quarantined", 0, 1, &limits->quarantined);
    reader.Number("failed_sources", 0, 1, &limits->failed_sources);
    reader.Choice("fail_on", kSeverities, &limits->fail_on);
    reader.Bytes("min_free", &limits->min_free);
    reader.RefuseOthers();
  }

  void ReadAlarms(const toml::table& table, NightlyConfig::Alarms* alarms) {
    TableReader reader(table, "alarms", &faults_);
    reader.Duration("stale_after", &alarms->stale_after);
    reader.Number("low_yield", 0, 1, &alarms->low_yield);
    reader.Texts("on_alarm", &alarms->command);
    reader.RefuseOthers();
  }

  ConfigFaults faults_;
  const std::string folder_;
  std::set<std::string> names_;
};

}  // namespace

NightlyConfig ParseConfig(std::string_view toml, const std::string& name, const std::string& folder) {
  Reader reader(name, folder);
  NightlyConfig config;
  try {
    config = reader.Read(toml::parse(toml, name));
  } catch (const toml::parse_error& error) {
    ConfigFaults faults(name);
    faults.Add(error.source().begin, std::string(error.description()));
    throw ConfigError(faults.text());
  }
  if (!reader.faults().text().empty()) throw ConfigError(reader.faults().text());
  return config;
}

NightlyConfig ReadConfig(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  if (!in.is_open() || in.bad())
    throw ConfigError(
        path + ": can't be read; --config names another, and docs/OPERATING.md shows how one is written");
  const auto folder = std::filesystem::absolute(path).parent_path();
  return ParseConfig(text, path, folder.string());
}

bool OnServer(std::string_view sink) { return sink.starts_with("postgres") || sink.starts_with("pg:"); }

std::string_view Name(TextKept kept) {
  for (const auto& [name, value] : kStores)
    if (value == kept) return name;
  return "";
}

}  // namespace reckoner
