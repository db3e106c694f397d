// Slips one figure of every article in which nothing is wrong, in every way that repairs know, and counts how
// many of the slips that contradict something are found, and how many are named for what they are. Prints the
// table.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>

#include "tests/corpus/expectation.h"
#include "tests/corpus/mutants.h"

namespace reckoner::corpus {
namespace {

// Of the mutants that contradict something: how many raise an alarm; in how many the right repair is the
// suspect, or heads what is listed; in how many it is listed at all; and in how many another is named.
struct Count {
  int made = 0, contradict = 0, detected = 0, first = 0, listed = 0, misnamed = 0;

  void Add(const Count& other) {
    made += other.made;
    contradict += other.contradict;
    detected += other.detected;
    first += other.first;
    listed += other.listed;
    misnamed += other.misnamed;
  }
};

double Percent(int part, int whole) { return 100.0 * part / std::max(1, whole); }

void Print(const std::string& name, const Count& count) {
  std::printf("%-18s %5d %10d", name.c_str(), count.made, count.contradict);
  for (const int part : {count.detected, count.first, count.listed})
    std::printf("  %4d %5.1f%%", part, Percent(part, count.contradict));
  std::printf("%6d\n", count.misnamed);
}

bool IsConsistent(const Article& article) {
  for (const auto& cells : article.lines)
    if (cells[0] == "alarm") return false;
  return true;
}

void Show(const char* what, const Article& article, const Mutant& mutant, const std::string& said) {
  if (std::getenv("RECKONER_SHOW_MISSED") == nullptr) return;
  std::printf("%s %s %s %s: %s -> %s: %s\n", what, article.name.c_str(), mutant.kind.c_str(),
              mutant.why.c_str(), mutant.was.c_str(), mutant.is.c_str(), said.c_str());
}

bool Touches(const Extraction& found, const Check& check, const Mutant& mutant) {
  return mutant.why == "sign" || std::any_of(check.figures.begin(), check.figures.end(), [&](int32_t figure) {
           return found.mentions.figures[static_cast<size_t>(figure)].span.Overlaps(mutant.changed);
         });
}

// Whether an alarm touches the slip, and whether its repairs take it back.
Count Try(const Engine& engine, const Article& article, const Mutant& mutant) {
  Count out{.made = 1, .contradict = mutant.contradicts};
  if (!mutant.contradicts) return out;
  const auto found = engine.Extract({.text = mutant.text, .title = article.title, .date = article.date});
  const std::string repair =
      mutant.why == "sign" ? "the opposite direction" : mutant.was + " for " + mutant.is;
  std::string said;
  for (const Check& check : found->checks) {
    if (check.verdict != Verdict::kInconsistent || !Touches(*found, check, mutant)) continue;
    out.detected = 1;
    said += said.empty() ? check.explanation : " | " + check.explanation;
    const bool right = check.suspect && check.suspect->why == mutant.why &&
                       (mutant.as.empty() || check.suspect->as == mutant.as);
    bool first = right, listed = right;
    for (const std::string& text : check.evidence) {
      said += " / " + text;
      first = first || (!check.suspect && text.starts_with(repair));
      listed = listed || text.find(repair) != std::string::npos;
    }
    out.first = out.first || first;
    out.listed = out.listed || listed;
    out.misnamed = out.misnamed || (check.suspect && !right);
  }
  if (out.detected == 0) Show("missed", article, mutant, said);
  if (out.misnamed != 0) Show("misnamed", article, mutant, said);
  if (out.detected != 0 && out.listed == 0) Show("unlisted", article, mutant, said);
  return out;
}

TEST(Mutation, SlipsAreFoundAndNamed) {
  const Engine engine;
  std::map<std::string, Count> by_slip, by_check;
  Count all, alone, vouched, told;
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
      (mutant.vouched ? vouched : alone).Add(count);
      if (mutant.told) told.Add(count);
    }
  }
  std::printf("%d articles\n%-18s %5s %10s %12s %12s %12s %5s\n", articles, "", "made", "contradict",
              "detected", "first", "listed", "wrong");
  for (const auto& [name, count] : by_slip) Print(name, count);
  std::printf("\n");
  for (const auto& [name, count] : by_check) Print(name, count);
  Print("in one relation", alone);
  Print("in several", vouched);
  Print("told", told);
  Print("all", all);
  EXPECT_GE(articles, 20);
  EXPECT_GT(all.contradict, 500);
  // A relation that the text doesn't tell is only looked for where figures fit, so a slip in it goes unseen.
  EXPECT_GE(told.detected, told.contradict * 0.92);
  EXPECT_GE(told.listed, told.contradict * 0.85);
  EXPECT_GE(told.first, told.contradict * 0.55);
  EXPECT_GE(all.detected, all.contradict * 0.80);
  EXPECT_GE(all.listed, all.contradict * 0.74);
  EXPECT_LE(all.misnamed, all.contradict * 0.03);
}

}  // namespace
}  // namespace reckoner::corpus
