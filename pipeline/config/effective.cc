#include <re2/re2.h>

#include <cstdio>
#include <string>

#include "pipeline/config/config.h"
#include "pipeline/config/units.h"

namespace reckoner {
namespace {

std::string Quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      (out += '\\') += c;
    } else if (static_cast<unsigned char>(c) < ' ' || c == 0x7f) {
      char escape[8];
      std::snprintf(escape, sizeof escape, "\\u%04X", static_cast<unsigned char>(c));
      out += escape;
    } else {
      out += c;
    }
  }
  return out + '"';
}

std::string List(const std::vector<std::string>& texts, bool redact) {
  std::string out = "[";
  for (const std::string& text : texts) {
    if (out.size() > 1) out += ", ";
    out += Quoted(redact ? Redacted(text) : text);
  }
  return out + "]";
}

std::string Number(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.10g", value);
  const std::string out = text;
  return out.find_first_of(".e") == out.npos ? out + ".0" : out;
}

std::string Time(int64_t seconds) {
  return seconds == 0 ? "0" : Quoted(WriteTime(static_cast<uint64_t>(seconds)));
}

// A number of bytes that no unit divides may be more than is read with a unit.
std::string Size(uint64_t bytes) {
  const std::string text = WriteSize(bytes);
  return ReadSize(text) == bytes && bytes > 0 ? Quoted(text) : std::to_string(bytes);
}

std::string_view FormatName(Format format) {
  switch (format) {
    case Format::kText:
      return "text";
    case Format::kJsonLine:
      return "jsonl";
    case Format::kHtml:
      return "html";
    case Format::kWarc:
      return "warc";
  }
  return "";
}

std::string_view SeverityName(Severity severity) {
  return severity == Severity::kLow ? "low" : severity == Severity::kMedium ? "medium" : "high";
}

class Writer {
 public:
  void Table(std::string_view head) { ((out_ += '\n') += head) += '\n'; }
  void Put(std::string_view key, std::string_view value) { ((out_ += key) += " = ").append(value) += '\n'; }
  void PutText(std::string_view key, std::string_view value) {
    if (!value.empty()) Put(key, Quoted(value));
  }
  std::string Take() { return std::move(out_); }

 private:
  std::string out_;
};

}  // namespace

std::string Redacted(std::string_view text) {
  static const RE2 kUserInfo(R"((://[^/@\s:]*):[^/@\s]+@)");
  // Of a connection string, a query or a header: name, and what follows up to its end.
  static const RE2 kNamed(
      R"re((?i)\b((?:ssl)?password|passwd|pass|token|access_token|api_?key|apikey|key|secret|signature|sig)(\s*=\s*)('(?:[^'\\]|\\.)*'|"[^"]*"|[^\s&'"]+))re");
  static const RE2 kBearer(R"((?i)\b(authorization:\s*\S+|bearer)\s+\S+)");
  std::string out(text);
  RE2::GlobalReplace(&out, kUserInfo, R"(\1:…@)");
  RE2::GlobalReplace(&out, kNamed, R"(\1\2…)");
  RE2::GlobalReplace(&out, kBearer, R"(\1 …)");
  return out;
}

std::string EffectiveConfig(const NightlyConfig& config) {
  Writer out;
  out.Put("state", Quoted(config.state));
  out.PutText("contact", config.contact);
  out.Put("store_text", Quoted(Name(config.store_text)));
  out.Put("workers", std::to_string(config.workers));
  out.Put("max_document", Size(config.max_document));
  out.Table("[output]");
  out.Put("sinks", List(config.sinks, true));
  out.Table("[fetch]");
  out.Put("delay", Number(config.fetch.delay));
  out.Put("deadline", Time(config.fetch.deadline));
  out.Put("retries", std::to_string(config.fetch.retries));
  out.Put("allow_hosts", List(config.fetch.allow_hosts, false));
  out.PutText("ca_file", config.fetch.ca_file);
  out.Table("[limits]");
  out.Put("quarantined", Number(config.limits.quarantined));
  out.Put("failed_sources", Number(config.limits.failed_sources));
  if (config.limits.fail_on) out.PutText("fail_on", SeverityName(*config.limits.fail_on));
  out.Put("min_free", Size(config.limits.min_free));
  out.Table("[alarms]");
  out.Put("stale_after", Time(config.alarms.stale_after));
  out.Put("low_yield", Number(config.alarms.low_yield));
  out.Put("on_alarm", List(config.alarms.command, true));
  out.Table("[metrics]");
  out.PutText("textfile", config.metrics);
  out.Table("[log]");
  out.PutText("format", config.log_format == LogFormat::kJson ? "json" : "text");
  for (const SourceConfig& source : config.sources) {
    out.Table("[[source]]");
    out.PutText("name", source.name);
    out.PutText("url", Redacted(source.url));
    out.PutText("path", source.path);
    if (source.format) out.PutText("format", FormatName(*source.format));
    out.PutText("published", source.published);
    if (!source.url.empty()) out.Put("follow_feeds", source.follow_feeds ? "true" : "false");
    if (source.stale_after) out.Put("stale_after", Time(*source.stale_after));
  }
  return out.Take();
}

}  // namespace reckoner
