#include <algorithm>

#include "pipeline/sinks/csv.h"
#include "pipeline/sinks/jsonl.h"
#include "pipeline/sinks/postgres.h"
#include "pipeline/sinks/sink.h"
#include "pipeline/sinks/sqlite.h"

namespace reckoner {
namespace {

// A target is a sink's name, or the name with a colon and its place.
struct SinkKind {
  std::string_view name;
  bool needs_place;        // else "name" alone is good, too
  std::string_view place;  // what stands after the colon, for --help; "": another spelling of the one above
  std::unique_ptr<Sink> (*make)(const std::string& target, const SinkOptions& options);
  std::string (*display)(std::string_view target) =
      nullptr;  // null: the target as it is; throws when it is none
};

std::string Place(const std::string& target) {
  return target.substr(std::min(target.find(':'), target.size() - 1) + 1);
}

std::unique_ptr<Sink> Jsonl(const std::string& target, const SinkOptions&) {
  return MakeJsonlSink(Place(target));
}
std::unique_ptr<Sink> Csv(const std::string& target, const SinkOptions& options) {
  return MakeCsvSink(Place(target), options);
}
std::unique_ptr<Sink> Sqlite(const std::string& target, const SinkOptions&) {
  return MakeSqliteSink(Place(target));
}

// To add a sink: a file beside these, and a row.
constexpr SinkKind kSinks[] = {
    {"jsonl", false, "PATH", Jsonl},
    {"csv", true, "DIR", Csv},
    {"sqlite", true, "PATH", Sqlite},
    {"postgresql", true, "//USER@HOST/DB", MakePostgresSink, DisplayPostgres},
    {"postgres", true, "", MakePostgresSink, DisplayPostgres},
    {"pg", true, "CONNINFO", MakePostgresSink, DisplayPostgres},
};

const SinkKind& Find(std::string_view target) {
  const size_t colon = target.find(':');
  for (const SinkKind& kind : kSinks) {
    if (kind.name != target.substr(0, colon)) continue;
    if (colon == target.npos ? kind.needs_place : colon + 1 == target.size())
      throw SinkError(SinkError::Kind::kConfig,
                      std::string(kind.name) + " lacks its place: there are " + SinkTargets());
    return kind;
  }
  throw SinkError(SinkError::Kind::kConfig,
                  "no output \"" + std::string(target.substr(0, colon)) + "\": there are " + SinkTargets());
}

}  // namespace

std::unique_ptr<Sink> MakeSink(std::string_view target, const SinkOptions& options) {
  return Find(target).make(std::string(target), options);
}

void CheckTarget(std::string_view target) { DisplayTarget(target); }

std::string DisplayTarget(std::string_view target) {
  const SinkKind& kind = Find(target);
  return kind.display ? kind.display(target) : std::string(target);
}

std::string SinkTargets() {
  std::string out;
  for (const SinkKind& sink : kSinks) {
    if (sink.place.empty()) continue;
    if (!out.empty()) out += '|';
    if (!sink.needs_place) out.append(sink.name) += '|';
    out.append(sink.name).append(":").append(sink.place);
  }
  return out;
}

}  // namespace reckoner
