#include "pipeline/sinks/jsonl.h"
#include "pipeline/sinks/sink.h"
#include "pipeline/sinks/sqlite.h"

namespace reckoner {
namespace {

struct SinkKind {
  std::string_view name;
  bool needs_path;  // else a path is optional
  std::unique_ptr<Sink> (*make)(const std::string& path);
};

// To add a sink: a file beside these, and a row.
constexpr SinkKind kSinks[] = {
    {"jsonl", false, MakeJsonlSink},
    {"sqlite", true, MakeSqliteSink},
};

}  // namespace

std::unique_ptr<Sink> MakeSink(std::string_view target) {
  const size_t colon = target.find(':');
  const std::string path(colon == target.npos ? "" : target.substr(colon + 1));
  for (const SinkKind& sink : kSinks) {
    if (sink.name != target.substr(0, colon)) continue;
    if (path.empty() && (sink.needs_path || colon != target.npos))
      throw SinkError(SinkError::Kind::kConfig, std::string(target) + ": a path is missing");
    return sink.make(path);
  }
  throw SinkError(SinkError::Kind::kConfig,
                  "no output \"" + std::string(target) + "\": there are " + SinkTargets());
}

std::string SinkTargets() {
  std::string out;
  for (const SinkKind& sink : kSinks) {
    if (!out.empty()) out += '|';
    if (!sink.needs_path) out.append(sink.name) += '|';
    out.append(sink.name) += ":PATH";
  }
  return out;
}

}  // namespace reckoner
