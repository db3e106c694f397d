#include "pipeline/sinks/jsonl.h"
#include "pipeline/sinks/sink.h"
#include "pipeline/sinks/sqlite.h"

namespace reckoner {
namespace {

// A target is a sink's name, or the name with a colon and its place.
struct SinkKind {
  std::string_view name;
  bool needs_place;        // else "name" alone is good, too
  std::string_view place;  // what stands after the colon, for --help
  std::unique_ptr<Sink> (*make)(const std::string& place, RecordKinds kinds);
  std::string (*display)(std::string_view target);  // null: the target as it is
};

std::unique_ptr<Sink> Jsonl(const std::string& path, RecordKinds) { return MakeJsonlSink(path); }
std::unique_ptr<Sink> Sqlite(const std::string& path, RecordKinds) { return MakeSqliteSink(path); }

// To add a sink: a file beside these, and a row.
constexpr SinkKind kSinks[] = {
    {"jsonl", false, "PATH", Jsonl, nullptr},
    {"sqlite", true, "PATH", Sqlite, nullptr},
};

struct Target {
  const SinkKind& kind;
  std::string place;
};

Target Parse(std::string_view target) {
  const size_t colon = target.find(':');
  for (const SinkKind& kind : kSinks) {
    if (kind.name != target.substr(0, colon)) continue;
    std::string place(colon == target.npos ? "" : target.substr(colon + 1));
    if (place.empty() && (kind.needs_place || colon != target.npos))
      throw SinkError(SinkError::Kind::kConfig, std::string(target) + ": nothing after the colon: " +
                                                    std::string(kind.name) + ':' + std::string(kind.place));
    return {kind, std::move(place)};
  }
  throw SinkError(SinkError::Kind::kConfig,
                  "no output \"" + std::string(target.substr(0, colon)) + "\": there are " + SinkTargets());
}

}  // namespace

std::unique_ptr<Sink> MakeSink(std::string_view target, RecordKinds kinds) {
  const Target parsed = Parse(target);
  return parsed.kind.make(parsed.place, kinds);
}

void CheckTarget(std::string_view target) { Parse(target); }

std::string DisplayTarget(std::string_view target) {
  const auto display = Parse(target).kind.display;
  return display ? display(target) : std::string(target);
}

std::string SinkTargets() {
  std::string out;
  for (const SinkKind& sink : kSinks) {
    if (!out.empty()) out += '|';
    if (!sink.needs_place) out.append(sink.name) += '|';
    out.append(sink.name).append(":").append(sink.place);
  }
  return out;
}

}  // namespace reckoner
