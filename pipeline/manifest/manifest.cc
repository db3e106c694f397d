#include "pipeline/manifest/manifest.h"

#include <nlohmann/json.hpp>

namespace reckoner {
namespace {

using Json = nlohmann::ordered_json;

// One list of members for writing and for reading.
template <typename Counts, typename Visit>
void EachCount(Counts& counts, Visit visit) {
  visit("documents", counts.documents);
  visit("records", counts.records);
  visit("none", counts.none);
  visit("quarantined", counts.quarantined);
  visit("deferred", counts.deferred);
  visit("figures", counts.figures);
  visit("consistent", counts.consistent);
  visit("inconsistent", counts.inconsistent);
  visit("undetermined", counts.undetermined);
}

template <typename Source, typename Visit>
void EachSourceCount(Source& source, Visit visit) {
  visit("listed", source.listed);
  visit("owed", source.owed);
  visit("requeued", source.requeued);
  visit("known", source.known);
  visit("unchanged", source.unchanged);
  visit("duplicate", source.duplicate);
  EachCount(source, visit);
}

Json OrNull(const std::string& text) { return text.empty() ? Json() : Json(text); }

Json FileJson(const FileFacts& file) {
  return {{"name", file.name}, {"bytes", file.bytes}, {"lines", file.lines}, {"sha256", file.sha256}};
}

Json SourceJson(const SourceCounts& source) {
  Json out = {{"name", source.name},
              {"kind", source.web ? "web" : "local"},
              {"state", source.state},
              {"why", OrNull(source.why)},
              {"fresh", OrNull(source.fresh)}};
  EachSourceCount(source, [&](const char* name, uint64_t count) { out[name] = count; });
  return out;
}

std::string Text(const Json& object, const char* name) {
  const auto it = object.find(name);
  return it != object.end() && it->is_string() ? it->get<std::string>() : "";
}

uint64_t Number(const Json& object, const char* name) {
  const auto it = object.find(name);
  return it != object.end() && it->is_number_unsigned() ? it->get<uint64_t>() : 0;
}

const Json& Object(const Json& object, const char* name) {
  static const Json empty = Json::object();
  const auto it = object.find(name);
  return it != object.end() && it->is_object() ? *it : empty;
}

template <typename Item>
void EachItem(const Json& object, const char* name, Item item) {
  const auto it = object.find(name);
  if (it == object.end() || !it->is_array()) return;
  for (const Json& element : *it)
    if (element.is_object()) item(element);
}

FileFacts FileOf(const Json& json) {
  return {Text(json, "name"), Number(json, "bytes"), Number(json, "lines"), Text(json, "sha256")};
}

void ReadCauses(const Json& json, std::map<std::string, uint64_t>* causes) {
  for (const auto& [name, count] : json.items())
    if (count.is_number_unsigned()) (*causes)[name] = count.get<uint64_t>();
}

}  // namespace

std::string WriteManifest(const Manifest& m) {
  Json totals;
  EachCount(m.totals, [&](const char* name, uint64_t count) { totals[name] = count; });
  totals["findings"] = m.findings;
  totals["contradictions"] = m.contradictions;
  totals["worst"] = OrNull(m.worst);
  Json out = {{"schema", "reckoner-manifest/1"},
              {"date", m.date},
              {"started_at", m.started_at},
              {"finished_at", m.finished_at},
              {"exit_status", m.exit_status},
              {"producer", {{"version", m.version}, {"lexicon", m.lexicon}}},
              {"config", {{"sha256", m.config_sha256}, {"store_text", m.store_text}}},
              {"archive", FileJson(m.archive)},
              {"totals", totals},
              {"quarantine", m.quarantine},
              {"deferred", m.deferred},
              {"sources", Json::array()},
              {"outputs", Json::array()},
              {"sinks", m.sinks},
              {"alarms", Json::array()}};
  for (const SourceCounts& source : m.sources) out["sources"].push_back(SourceJson(source));
  for (const FileFacts& file : m.outputs) out["outputs"].push_back(FileJson(file));
  for (const OperationAlarm& alarm : m.alarms)
    out["alarms"].push_back(
        {{"kind", alarm.kind}, {"source", OrNull(alarm.source)}, {"message", alarm.message}});
  return out.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

Manifest ParseManifest(std::string_view text) {
  const Json json = Json::parse(text, nullptr, false);
  if (json.is_discarded() || !json.is_object() || Text(json, "schema") != "reckoner-manifest/1")
    throw ManifestError("not a manifest of reckoner");
  Manifest m{.date = Text(json, "date"),
             .started_at = Text(json, "started_at"),
             .finished_at = Text(json, "finished_at"),
             .version = Text(Object(json, "producer"), "version"),
             .lexicon = Text(Object(json, "producer"), "lexicon"),
             .config_sha256 = Text(Object(json, "config"), "sha256"),
             .store_text = Text(Object(json, "config"), "store_text"),
             .archive = FileOf(Object(json, "archive")),
             .exit_status = static_cast<int>(Number(json, "exit_status"))};
  const Json& totals = Object(json, "totals");
  EachCount(m.totals, [&](const char* name, uint64_t& count) { count = Number(totals, name); });
  m.findings = Number(totals, "findings");
  m.contradictions = Number(totals, "contradictions");
  m.worst = Text(totals, "worst");
  ReadCauses(Object(json, "quarantine"), &m.quarantine);
  ReadCauses(Object(json, "deferred"), &m.deferred);
  EachItem(json, "sources", [&](const Json& item) {
    SourceCounts source;
    source.name = Text(item, "name");
    source.state = Text(item, "state");
    source.why = Text(item, "why");
    source.fresh = Text(item, "fresh");
    source.web = Text(item, "kind") == "web";
    EachSourceCount(source, [&](const char* name, uint64_t& count) { count = Number(item, name); });
    m.sources.push_back(std::move(source));
  });
  EachItem(json, "outputs", [&](const Json& item) { m.outputs.push_back(FileOf(item)); });
  EachItem(json, "alarms", [&](const Json& item) {
    m.alarms.push_back({Text(item, "kind"), Text(item, "source"), Text(item, "message")});
  });
  if (const auto sinks = json.find("sinks"); sinks != json.end() && sinks->is_array())
    for (const Json& sink : *sinks)
      if (sink.is_string()) m.sinks.push_back(sink.get<std::string>());
  return m;
}

std::vector<std::string> Discrepancies(const Manifest& m) {
  std::vector<std::string> out;
  DocumentCounts sum;
  auto ended = [&](const std::string& who, const DocumentCounts& c) {
    if (c.documents != c.records + c.none + c.quarantined + c.deferred)
      out.push_back(who + ": documents are not records + none + quarantined + deferred");
  };
  for (const SourceCounts& s : m.sources) {
    ended(s.name, s);
    if (s.listed + s.owed + s.requeued != s.known + s.unchanged + s.duplicate + s.documents)
      out.push_back(s.name + ": listed + owed + requeued are not known + unchanged + duplicate + documents");
    std::vector<uint64_t> parts;
    EachCount(s, [&](const char*, uint64_t count) { parts.push_back(count); });
    size_t i = 0;
    EachCount(sum, [&](const char*, uint64_t& total) { total += parts[i++]; });
  }
  ended("totals", m.totals);
  std::map<std::string, uint64_t> sums;
  EachCount(sum, [&](const char* name, uint64_t count) { sums[name] = count; });
  EachCount(m.totals, [&](const char* name, uint64_t count) {
    if (sums[name] != count)
      out.push_back(std::string("totals: ") + name + " is not the sum of the sources'");
  });
  auto causes = [&](const char* name, const std::map<std::string, uint64_t>& by, uint64_t all) {
    uint64_t total = 0;
    for (const auto& [_, count] : by) total += count;
    if (total != all) out.push_back(std::string(name) + ": the causes don't add up");
  };
  causes("quarantine", m.quarantine, m.totals.quarantined);
  causes("deferred", m.deferred, m.totals.deferred);
  return out;
}

}  // namespace reckoner
