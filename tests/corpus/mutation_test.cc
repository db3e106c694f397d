// Slips one figure of every article in which nothing is wrong, in every way that repairs know, and counts how
// many of the slips that contradict something are found, and how many are named for what they are. Prints the
// table.
#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <map>

#include "tests/corpus/expectation.h"
#include "tests/corpus/mutants.h"

namespace reckoner::corpus {
namespace {

struct Count {
  int made = 0, contradict = 0, detected = 0, named = 0, listed = 0, misnamed = 0;

  void Add(const Count& other) {
    made += other.made;
    contradict += other.contradict;
    detected += other.detected;
    named += other.named;
    listed += other.listed;
    misnamed += other.misnamed;
  }
};

double Percent(int part, int whole) { return 100.0 * part / std::max(1, whole); }

void Print(const std::string& name, const Count& count) {
  std::printf("%-18s %5d %10d %9d %5.1f%% %7d %5.1f%% %8d %6d\n", name.c_str(), count.made, count.contradict,
              count.detected, Percent(count.detected, count.contradict), count.named,
              Percent(count.named, count.contradict), count.listed, count.misnamed);
}

bool IsConsistent(const Article& article) {
  for (const auto& cells : article.lines)
    if (cells[0] == "alarm") return false;
  return true;
}

// Whether an alarm touches the slip, and whether its repair takes it back.
Count Try(const Engine& engine, const Article& article, const Mutant& mutant) {
  Count out{.made = 1, .contradict = mutant.contradicts};
  if (!mutant.contradicts) return out;
  const auto found = engine.Extract({.text = mutant.text, .title = article.title, .date = article.date});
  for (const Check& check : found->checks) {
    if (check.verdict != Verdict::kInconsistent) continue;
    bool touched = mutant.why == "sign";
    for (const int32_t figure : check.figures)
      touched = touched || found->mentions.figures[static_cast<size_t>(figure)].span.Overlaps(mutant.changed);
    if (!touched) continue;
    out.detected = 1;
    if (!check.suspect) {
      const std::string repair = " for " + mutant.is;
      for (const std::string& text : check.evidence)
        out.listed = out.listed || text.find(repair) != std::string::npos;
      continue;
    }
    const bool right =
        check.suspect->why == mutant.why && (mutant.as.empty() || check.suspect->as == mutant.as);
    out.named = out.named || right;
    out.misnamed = out.misnamed || !right;
    if (!right && std::getenv("RECKONER_SHOW_MISSED") != nullptr) {
      std::printf("misnamed %s %s %s: %s -> %s: %s %s\n", article.name.c_str(), mutant.kind.c_str(),
                  mutant.why.c_str(), mutant.was.c_str(), mutant.is.c_str(),
                  std::string(check.suspect->why).c_str(), check.suspect->as.c_str());
    }
  }
  if (out.detected == 0 && std::getenv("RECKONER_SHOW_MISSED") != nullptr) {
    std::printf("missed %s %s %s: %s -> %s\n", article.name.c_str(), mutant.kind.c_str(), mutant.why.c_str(),
                mutant.was.c_str(), mutant.is.c_str());
  }
  return out;
}

TEST(Mutation, SlipsAreFoundAndNamed) {
  const Engine engine;
  std::map<std::string, Count> by_slip, by_check;
  Count all;
  int articles = 0;
  for (const Article& article : LoadArticles(RECKONER_SOURCE_DIR "/corpus/articles")) {
    if (!IsConsistent(article)) continue;
    const auto found = engine.Extract({.text = article.text, .title = article.title, .date = article.date});
    if (found->source.text() != article.text) continue;  // positions would not match
    ++articles;
    for (const Mutant& mutant : MutantsOf(article.text, *found)) {
      const Count count = Try(engine, article, mutant);
      by_slip[mutant.why].Add(count);
      by_check[mutant.kind].Add(count);
      all.Add(count);
    }
  }
  std::printf("%d articles\n%-20s %6s %10s %18s %15s %6s\n", articles, "", "made", "contradict", "detected",
              "right repair", "wrong");
  for (const auto& [name, count] : by_slip) Print(name, count);
  std::printf("\n");
  for (const auto& [name, count] : by_check) Print(name, count);
  Print("all", all);
  EXPECT_GE(articles, 20);
  EXPECT_GT(all.contradict, 500);
  EXPECT_GE(all.detected, all.contradict * 0.78);
}

}  // namespace
}  // namespace reckoner::corpus
