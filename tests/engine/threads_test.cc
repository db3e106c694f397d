// One engine, several threads: the same extraction as from one, and (preset tsan) no race.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <thread>

#include "extractors/engine/engine.h"

namespace reckoner {
namespace {

std::vector<std::string> Articles() {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(RECKONER_SOURCE_DIR "/corpus/articles")) {
    if (entry.path().extension() == ".txt") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> out;
  for (const auto& path : paths) {
    std::ifstream in(path, std::ios::binary);
    out.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  return out;
}

// Everything that threads could get wrong, as text.
std::string Digest(const Engine& engine, const std::string& article) {
  const auto found = engine.Extract({.text = article, .date = {.reference = ParseIsoDate("2026-01-14")}});
  std::string out;
  for (const Span s : found->passage.sentences) out += std::to_string(s.begin) + ' ';
  for (const Figure& f : found->mentions.figures) {
    out += std::string(found->Text(f.span)) + '=' + (f.value ? f.value->ToString() : "") + f.unit + ' ';
  }
  for (const Period& p : found->mentions.periods) out += p.value + ' ';
  for (const Entity& e : found->mentions.entities) out += e.ref + ' ';
  for (const Claim& c : found->claims.claims) out += c.series + ' ';
  for (const Check& c : found->checks) out += c.formula + ' ';
  return out;
}

TEST(ThreadsTest, SameFromManyAsFromOne) {
  const Engine engine;
  const std::vector<std::string> articles = Articles();
  ASSERT_GT(articles.size(), 10u);
  std::vector<std::string> alone;
  for (const std::string& article : articles) alone.push_back(Digest(engine, article));

  constexpr size_t kThreads = 4;
  std::vector<std::vector<std::string>> together(kThreads);
  {
    std::vector<std::jthread> threads;
    for (size_t t = 0; t < kThreads; ++t) {
      threads.emplace_back([&, t] {
        // Each from another place, so that no two read the same article in step.
        for (size_t i = 0; i < articles.size(); ++i) {
          together[t].push_back(Digest(engine, articles[(i + t * 7) % articles.size()]));
        }
      });
    }
  }
  for (size_t t = 0; t < kThreads; ++t) {
    for (size_t i = 0; i < articles.size(); ++i) {
      EXPECT_EQ(together[t][i], alone[(i + t * 7) % articles.size()]) << "thread " << t << ", article " << i;
    }
  }
}

}  // namespace
}  // namespace reckoner
