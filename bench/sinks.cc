// How many records a second the databases take, durably: envelopes of corpus/articles under new names,
// through the sink, until the last commit. A record is a document, mention, claim or check; rows that only
// link are not counted. "written": bytes that went to disk for each record; of SQLite by /proc/self/io, of
// PostgreSQL its WAL and the growth of the database. PostgreSQL is a private server with its defaults (fsync
// on).
#include <benchmark/benchmark.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "extractors/engine/engine.h"
#include "extractors/envelope/envelope.h"
#include "pipeline/sinks/postgres_connection.h"
#include "pipeline/sinks/record.h"
#include "pipeline/sinks/sink.h"
#include "tests/sinks/postgres_server.h"

namespace reckoner {
namespace {

namespace fs = std::filesystem;

constexpr size_t kRecords = 200000;

struct Load {
  std::vector<std::string> lines;
  size_t records = 0;
};

const Load& Envelopes() {
  static const Load load = [] {
    const Engine engine;
    const EnvelopeWriter writer("");
    std::vector<std::pair<std::string, size_t>> articles;  // an envelope from its doc_id on, and its records
    RecordRows record;
    for (const auto& entry : fs::directory_iterator(fs::path(RECKONER_SOURCE_DIR) / "corpus/articles")) {
      if (entry.path().extension() != ".txt") continue;
      std::ifstream file(entry.path());
      const std::string text(std::istreambuf_iterator<char>(file), {});
      std::string line = writer.Write({.id = "x"}, text, *engine.Extract({.text = text}), TextKept::kNone);
      record.Read(line);
      articles.emplace_back(std::move(line), record.objects());
    }
    Load out;
    for (size_t i = 0; out.records < kRecords; ++i) {
      std::string line = articles[i % articles.size()].first;
      line.replace(line.find("\"doc_id\":\"x\""), 12,
                   "\"doc_id\":\"https://news.example/" + std::to_string(i) + "\"");
      out.lines.push_back(std::move(line));
      out.records += articles[i % articles.size()].second;
    }
    return out;
  }();
  return load;
}

void Fill(const std::string& target) {
  const auto sink = MakeSink(target);
  for (const std::string& line : Envelopes().lines) sink->Write(line);
  sink->Flush();
  sink->Close();
}

void Report(benchmark::State& state, double bytes) {
  const auto records = static_cast<double>(Envelopes().records);
  state.counters["records/s"] =
      benchmark::Counter(records * static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
  state.counters["written"] = bytes / records / static_cast<double>(state.iterations());
}

double WrittenByUs() {
  std::ifstream io("/proc/self/io");
  for (std::string key; io >> key;)
    if (double value = 0; key == "write_bytes:" && io >> value) return value;
  return 0;
}

void Sqlite(benchmark::State& state) {
  Envelopes();
  const fs::path folder = fs::path(RECKONER_BINARY_DIR) / "bench-sinks";
  double bytes = 0;
  for (auto _ : state) {
    state.PauseTiming();
    fs::remove_all(folder);
    fs::create_directories(folder);
    const double before = WrittenByUs();
    state.ResumeTiming();
    Fill("sqlite:" + (folder / "news.db").string());
    bytes += WrittenByUs() - before;
  }
  fs::remove_all(folder);
  Report(state, bytes);
}
BENCHMARK(Sqlite)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(3);

void Csv(benchmark::State& state) {
  Envelopes();
  const fs::path folder = fs::path(RECKONER_BINARY_DIR) / "bench-sinks";
  double bytes = 0;
  for (auto _ : state) {
    const double before = WrittenByUs();
    Fill("csv:" + folder.string());
    bytes += WrittenByUs() - before;
  }
  fs::remove_all(folder);
  Report(state, bytes);
}
BENCHMARK(Csv)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(3);

void Postgres(benchmark::State& state) {
  if (PostgresServer::Programs().empty()) return state.SkipWithError("no PostgreSQL server is installed");
  Envelopes();
  const PostgresServer server(true);
  const PostgresTarget target = ParsePostgresTarget("pg:" + server.Conninfo());
  PostgresConnection connection(target);
  const auto written = [&] {
    return std::stod(connection.Query(
        "SELECT pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0') + pg_database_size(current_database())")[0]);
  };
  double bytes = 0;
  int run = 0;
  for (auto _ : state) {
    const double before = written();
    Fill(server.Target("run" + std::to_string(run++)));
    bytes += written() - before;
  }
  Report(state, bytes);
}
BENCHMARK(Postgres)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(3);

}  // namespace
}  // namespace reckoner

BENCHMARK_MAIN();
