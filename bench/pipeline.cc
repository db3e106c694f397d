// Text -> structs and text -> JSON line beside the floor, in one run, in MB/s of text; then each stage by
// itself. The text is that of bench/text, news stories of usual length and density. corpus/articles, short
// and crowded with figures and slips, would measure little but the repair search: corpus_to_structs shows it
// apart. RECKONER_BENCH_TEXT names another file, its documents set apart by lines of "=====".
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

#include "bench/floor.h"
#include "extractors/checks/check.h"
#include "extractors/claims/linker.h"
#include "extractors/engine/engine.h"
#include "extractors/entities/extractor.h"
#include "extractors/envelope/envelope.h"
#include "extractors/figures/extractor.h"
#include "extractors/lexicon/passage_reader.h"
#include "extractors/periods/extractor.h"

namespace reckoner {
namespace {

namespace fs = std::filesystem;

std::string ReadFile(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::string> ReadFolder(const fs::path& folder) {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ".txt") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> out;
  for (const fs::path& path : paths) out.push_back(ReadFile(path));
  return out;
}

// Documents of eight paragraphs each out of the given ones, the same on every machine.
std::vector<std::string> Deal(const std::vector<std::string>& stories) {
  constexpr size_t kDocuments = 256, kParagraphs = 8;
  std::vector<std::string_view> paragraphs;
  for (const std::string& story : stories) {
    for (size_t at = 0; at < story.size();) {
      const size_t end = std::min(story.find("\n\n", at), story.size());
      paragraphs.push_back(std::string_view(story).substr(at, end - at));
      at = end + 2;
    }
  }
  std::vector<std::string> out(kDocuments);
  uint64_t state = 1;
  for (std::string& document : out) {
    for (size_t i = 0; i < kParagraphs; ++i) {
      state = state * 6364136223846793005u + 1442695040888963407u;
      document.append(paragraphs[(state >> 33) % paragraphs.size()]).append("\n\n");
    }
  }
  return out;
}

std::vector<std::string> ReadDocuments() {
  const char* given = std::getenv("RECKONER_BENCH_TEXT");
  if (given == nullptr) return Deal(ReadFolder(RECKONER_SOURCE_DIR "/bench/text"));
  constexpr std::string_view kRule = "\n=====\n";
  const std::string all = ReadFile(given);
  std::vector<std::string> out;
  for (size_t at = 0; at < all.size();) {
    const size_t end = std::min(all.find(kRule, at), all.size());
    out.push_back(all.substr(at, end - at));
    at = end + kRule.size();
  }
  return out;
}

// 1,700 names of the lexicon for the floor's trie.
std::vector<std::string> Names(const Lexicon& lexicon) {
  std::vector<std::string> out;
  for (const char* table : {"areas", "groups", "organisations"}) {
    for (const auto& row : lexicon.table(table).rows()) {
      for (const std::string_view name : row.List("names")) out.emplace_back(name);
      for (const std::string_view name : row.List("aliases")) out.emplace_back(name);
    }
  }
  if (out.size() > 1700) out.resize(1700);
  return out;
}

// Everything the benchmarks read, made once.
struct World {
  std::vector<std::string> documents = ReadDocuments();
  size_t bytes = 0;
  Engine engine;
  const Lexicon& lexicon = engine.lexicon();
  PassageReader passages{lexicon};
  PeriodExtractor periods{lexicon};
  FigureExtractor figures{lexicon};
  EntityExtractor entities{lexicon};
  Linker linker{lexicon};
  EnvelopeWriter envelopes{lexicon.hash()};
  Floor floor{Names(lexicon)};
  DateContext date{.reference = ParseIsoDate("2026-01-14")};
  std::vector<std::unique_ptr<Extraction>> found;

  World() {
    for (const std::string& document : documents) {
      bytes += document.size();
      found.push_back(engine.Extract({.text = document, .date = date}));
    }
  }
};

World& TheWorld() {
  static auto* const world = new World;
  return *world;
}

// Runs `each` over every document, once an iteration.
template <typename Each>
void Run(benchmark::State& state, Each each) {
  World& world = TheWorld();
  for (auto _ : state) {
    for (size_t i = 0; i < world.documents.size(); ++i) benchmark::DoNotOptimize(each(world, i));
  }
  state.SetBytesProcessed(static_cast<int64_t>(state.iterations() * world.bytes));
}

void Floor_(benchmark::State& state) {
  Run(state, [](World& w, size_t i) {
    const std::string& text = w.documents[i];
    return w.floor.NfcCheck(text) + w.floor.SentenceBreaks(text) + w.floor.Names(text) +
           w.floor.Patterns(text);
  });
}
void FloorNfc(benchmark::State& state) {
  Run(state, [](World& w, size_t i) { return w.floor.NfcCheck(w.documents[i]); });
}
void FloorSentences(benchmark::State& state) {
  Run(state, [](World& w, size_t i) { return w.floor.SentenceBreaks(w.documents[i]); });
}
void FloorNames(benchmark::State& state) {
  Run(state, [](World& w, size_t i) { return w.floor.Names(w.documents[i]); });
}
void FloorPatterns(benchmark::State& state) {
  Run(state, [](World& w, size_t i) { return w.floor.Patterns(w.documents[i]); });
}

void Structs(benchmark::State& state) {
  Run(state, [](World& w, size_t i) { return w.engine.Extract({.text = w.documents[i], .date = w.date}); });
}
void CorpusStructs(benchmark::State& state) {
  static const auto* const corpus =
      new std::vector<std::string>(ReadFolder(RECKONER_SOURCE_DIR "/corpus/articles"));
  size_t bytes = 0;
  for (const std::string& article : *corpus) bytes += article.size();
  World& world = TheWorld();
  for (auto _ : state) {
    for (const std::string& article : *corpus) {
      benchmark::DoNotOptimize(world.engine.Extract({.text = article, .date = world.date}));
    }
  }
  state.SetBytesProcessed(static_cast<int64_t>(state.iterations() * bytes));
}
void JsonLine(benchmark::State& state) {
  Run(state, [](World& w, size_t i) {
    const auto found = w.engine.Extract({.text = w.documents[i], .date = w.date});
    return w.envelopes.Write({.id = "bench", .published = "2026-01-14"}, w.documents[i], *found,
                             TextKept::kNone);
  });
}

void StageNormalize(benchmark::State& state) {
  Run(state, [](World& w, size_t i) { return Normalize(w.documents[i]); });
}
void StageSentences(benchmark::State& state) {
  Run(state, [](World& w, size_t i) { return w.passages.sentences().Split(w.found[i]->passage.text); });
}
void StageTokens(benchmark::State& state) {
  Run(state, [](World& w, size_t i) { return Tokenize(w.found[i]->passage.text); });
}
void StageBoilerplate(benchmark::State& state) {
  Run(state, [](World& w, size_t i) { return w.passages.boilerplate().Find(w.found[i]->passage); });
}
void StagePeriods(benchmark::State& state) {
  Run(state, [](World& w, size_t i) { return w.periods.Extract(w.found[i]->passage, w.date); });
}
void StageFigures(benchmark::State& state) {
  Run(state, [](World& w, size_t i) {
    std::vector<Span> spans;
    for (const Period& period : w.found[i]->mentions.periods) spans.push_back(period.span);
    return w.figures.Extract(w.found[i]->passage, spans);
  });
}
void StageEntities(benchmark::State& state) {
  Run(state, [](World& w, size_t i) { return w.entities.Extract(w.found[i]->passage); });
}
void StageLinks(benchmark::State& state) {
  Run(state, [](World& w, size_t i) {
    Mentions mentions = w.found[i]->mentions;  // Link settles roles in place
    return w.linker.Link(mentions);
  });
}
void StageChecks(benchmark::State& state) {
  Run(state, [](World& w, size_t i) { return RunChecks(w.found[i]->mentions, w.found[i]->claims); });
}
void StageEnvelope(benchmark::State& state) {
  Run(state, [](World& w, size_t i) {
    return w.envelopes.Write({.id = "bench", .published = "2026-01-14"}, w.documents[i], *w.found[i],
                             TextKept::kNone);
  });
}

BENCHMARK(Floor_)->Name("floor");
BENCHMARK(Structs)->Name("text_to_structs");
BENCHMARK(JsonLine)->Name("text_to_json_line");
BENCHMARK(CorpusStructs)->Name("corpus_to_structs");
BENCHMARK(FloorNfc)->Name("floor/nfc_check");
BENCHMARK(FloorSentences)->Name("floor/sentence_breaks");
BENCHMARK(FloorNames)->Name("floor/token_trie");
BENCHMARK(FloorPatterns)->Name("floor/re2_pass");
BENCHMARK(StageNormalize)->Name("stage/normalize");
BENCHMARK(StageSentences)->Name("stage/sentences");
BENCHMARK(StageTokens)->Name("stage/tokens");
BENCHMARK(StageBoilerplate)->Name("stage/boilerplate");
BENCHMARK(StagePeriods)->Name("stage/periods");
BENCHMARK(StageFigures)->Name("stage/figures");
BENCHMARK(StageEntities)->Name("stage/entities");
BENCHMARK(StageLinks)->Name("stage/links");
BENCHMARK(StageChecks)->Name("stage/checks");
BENCHMARK(StageEnvelope)->Name("stage/envelope");

// The console's table, then MB/s and the ratios that the targets are set in.
class RatioReporter : public benchmark::ConsoleReporter {
 public:
  void ReportRuns(const std::vector<Run>& runs) override {
    ConsoleReporter::ReportRuns(runs);
    for (const Run& run : runs) {
      const auto bytes = run.counters.find("bytes_per_second");
      // Repetitions: the best, since what disturbs a run only slows it down.
      if (bytes == run.counters.end() || run.run_type == Run::RT_Aggregate) continue;
      double& best = speed_[run.run_name.str()];
      best = std::max(best, bytes->second.value);
    }
  }
  void Finalize() override {
    const double floor = speed_["floor"];
    std::printf("\n%-22s %9s %9s\n", "", "MB/s", "of floor");
    for (const auto& [name, speed] : speed_) {
      std::printf("%-22s %9.1f %9.3f\n", name.c_str(), speed / 1e6, floor > 0 ? speed / floor : 0.0);
    }
    size_t figures = 0, claims = 0, checks = 0;
    for (const auto& found : TheWorld().found) {
      figures += found->mentions.figures.size();
      claims += found->claims.claims.size();
      checks += found->checks.size();
    }
    std::printf("text: %zu documents, %zu bytes, %zu figures, %zu claims, %zu checks\n",
                TheWorld().documents.size(), TheWorld().bytes, figures, claims, checks);
  }

 private:
  std::map<std::string, double> speed_;
};

}  // namespace
}  // namespace reckoner

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  reckoner::RatioReporter reporter;
  benchmark::RunSpecifiedBenchmarks(&reporter);
  return 0;
}
