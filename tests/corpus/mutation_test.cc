// Slips one figure of every article in which nothing is wrong, in every way that repairs know, and counts how
// many of the slips that contradict something are found, and how many are named for what they are. Prints the
// table.
#include <gtest/gtest.h>
#include <re2/re2.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>

#include "tests/corpus/expectation.h"
#include "tests/corpus/mutants.h"

namespace reckoner::corpus {
namespace {

// Of the mutants that contradict something: how many raise an alarm; in how many the right repair is the
// suspect, or heads what is listed; in how many it is among those listed as equally good; in how many it is
// listed at all; and in how many another is named.
struct Count {
  int made = 0, contradict = 0, detected = 0, first = 0, good = 0, listed = 0, misnamed = 0;

  void Add(const Count& other) {
    made += other.made;
    contradict += other.contradict;
    detected += other.detected;
    first += other.first;
    good += other.good;
    listed += other.listed;
    misnamed += other.misnamed;
  }
};

double Percent(int part, int whole) { return 100.0 * part / std::max(1, whole); }

void Print(const std::string& name, const Count& count) {
  std::printf("%-18s %5d %10d", name.c_str(), count.made, count.contradict);
  for (const int part : {count.detected, count.first, count.good, count.listed})
    std::printf("  %4d %5.1f%%", part, Percent(part, count.contradict));
  std::printf("%6d\n", count.misnamed);
}

std::vector<std::string> Split(const std::string& text, std::string_view separator) {
  std::vector<std::string> out;
  size_t at = 0;
  for (size_t end; (end = text.find(separator, at)) != std::string::npos; at = end + separator.size())
    out.push_back(text.substr(at, end - at));
  out.push_back(text.substr(at));
  return out;
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

// A printed number without what no repair can know: "8,120.0 mln" -> "8120m".
std::string Plain(std::string_view words) {
  static const RE2 comma("(\\d),(\\d)"), zeros("(\\.\\d*?)0+(\\D|$)"), point("\\.(\\D|$)"),
      million(" mln| m ");
  std::string out(words);
  RE2::GlobalReplace(&out, comma, "\\1\\2");
  RE2::GlobalReplace(&out, zeros, "\\1\\2");
  RE2::GlobalReplace(&out, point, "\\1");
  RE2::GlobalReplace(&out, million, "m ");
  return out;
}

// The place of "was" among what a piece of evidence lists for "is" ("2.1% or 2.0% for 2.4%; 2.5% for 2.2%
// would do."): 0 is the first that it lists, -1 nowhere.
int PlaceIn(std::string evidence, const std::string& was, const std::string& is) {
  const bool less = evidence.starts_with("Less likely, ");
  if (less) evidence.erase(0, 13);
  if (!evidence.ends_with(" would do.")) return -1;
  evidence.resize(evidence.size() - 10);
  int place = less ? 1 : 0;
  for (const std::string& group : Split(evidence, "; ")) {
    const size_t at = group.rfind(" for ");
    const std::string wrong = at == std::string::npos ? "" : Plain(group.substr(at + 5));
    for (const std::string& some : Split(group.substr(0, at), ", "))
      for (const std::string& right : Split(some, " or ")) {
        if (wrong == Plain(is) && Plain(right) == Plain(was)) return place;
        ++place;
      }
  }
  return -1;
}

// Whether an alarm touches the slip, and whether its repairs take it back.
Count Try(const Engine& engine, const Article& article, const Mutant& mutant) {
  Count out{.made = 1, .contradict = mutant.contradicts};
  if (!mutant.contradicts) return out;
  const auto found = engine.Extract({.text = mutant.text, .title = article.title, .date = article.date});
  const bool verb = mutant.why == "sign";
  std::string said;
  for (const Check& check : found->checks) {
    if (check.verdict != Verdict::kInconsistent || !Touches(*found, check, mutant)) continue;
    out.detected = 1;
    said += said.empty() ? check.explanation : " | " + check.explanation;
    const bool right = check.suspect && check.suspect->why == mutant.why &&
                       (mutant.as.empty() || Plain(check.suspect->as) == Plain(mutant.as));
    bool first = right, good = right, listed = right;
    for (const std::string& text : check.evidence) {
      said += " / " + text;
      const int place = PlaceIn(text, verb ? "the opposite direction" : mutant.was, verb ? "" : mutant.is);
      if (place < 0) continue;
      listed = true;
      good = good || (!check.suspect && !text.starts_with("Less"));
      first = first || (!check.suspect && place == 0);
    }
    out.first = out.first || first;
    out.good = out.good || good;
    out.listed = out.listed || listed;
    out.misnamed = out.misnamed || (check.suspect && !right);
  }
  if (out.detected == 0) Show("missed", article, mutant, said);
  if (out.misnamed != 0) Show("misnamed", article, mutant, said);
  if (out.detected != 0 && out.listed == 0) Show("unlisted", article, mutant, said);
  if (out.listed != 0 && out.first == 0) Show("late", article, mutant, said);
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
  std::printf("%d articles\n%-18s %5s %10s %12s %12s %12s %12s %5s\n", articles, "", "made", "contradict",
              "detected", "first", "equally good", "listed", "wrong");
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
  EXPECT_GE(told.detected, told.contradict * 0.96);
  EXPECT_GE(told.listed, told.contradict * 0.93);
  EXPECT_GE(told.good, told.contradict * 0.83);
  EXPECT_GE(told.first, told.contradict * 0.59);
  EXPECT_GE(all.detected, all.contradict * 0.85);
  EXPECT_GE(all.listed, all.contradict * 0.82);
  EXPECT_GE(all.good, all.contradict * 0.73);
  EXPECT_LE(all.misnamed, all.contradict * 0.03);
}

}  // namespace
}  // namespace reckoner::corpus
