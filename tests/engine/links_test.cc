// corpus/claims/links.tsv through the whole library: which figures of a sentence belong to one relation, in
// which roles. One test a row. A row of a kind with '-' before it wants no such link whose premises all hold.
#include <gtest/gtest.h>

#include <fstream>
#include <map>

#include "extractors/engine/engine.h"

namespace reckoner {
namespace {

struct Row {
  int line = 0;
  bool wanted = true;
  std::string kind, text;
  std::vector<std::pair<std::string, std::string>> roles;  // role, words
};

const std::map<std::string, TermRole>& Roles() {
  static const std::map<std::string, TermRole> roles = {
      {"new", TermRole::kNew},         {"old", TermRole::kOld},         {"percent", TermRole::kPercent},
      {"points", TermRole::kPoints},   {"delta", TermRole::kDelta},     {"factor", TermRole::kFactor},
      {"part", TermRole::kPart},       {"total", TermRole::kTotal},     {"exports", TermRole::kExports},
      {"imports", TermRole::kImports}, {"balance", TermRole::kBalance}, {"count", TermRole::kCount},
      {"mean", TermRole::kMean},       {"first", TermRole::kFirst},     {"second", TermRole::kSecond},
      {"last", TermRole::kLast},       {"whole", TermRole::kWhole},     {"low", TermRole::kLow},
      {"high", TermRole::kHigh},       {"point", TermRole::kPoint}};
  return roles;
}

std::string Trim(std::string text) {
  while (!text.empty() && text.front() == ' ') text.erase(0, 1);
  while (!text.empty() && text.back() == ' ') text.pop_back();
  return text;
}

std::vector<Row> LoadRows() {
  std::ifstream in(RECKONER_SOURCE_DIR "/corpus/claims/links.tsv");
  std::vector<Row> out;
  int number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    const size_t tab = line.find('\t');
    if (line.empty() || line[0] == '#' || tab == std::string::npos || line.starts_with("link\t")) continue;
    Row row{.line = number, .wanted = line[0] != '-', .kind = "", .text = line.substr(tab + 1), .roles = {}};
    for (size_t at; (at = row.text.find("\\n")) != std::string::npos;) row.text.replace(at, 2, "\n");
    std::string link = line.substr(row.wanted ? 0 : 1, tab - (row.wanted ? 0 : 1));
    const size_t space = link.find(' ');
    row.kind = link.substr(0, space);
    link = link.substr(space + 1) + ";";
    for (size_t at = 0, end; (end = link.find(';', at)) != std::string::npos; at = end + 1) {
      const std::string role = Trim(link.substr(at, end - at));
      const size_t equals = role.find('=');
      row.roles.emplace_back(role.substr(0, equals), role.substr(equals + 1));
    }
    out.push_back(std::move(row));
  }
  return out;
}

std::string TextOf(const Term& term, const Extraction& found) {
  if (term.figure >= 0) return std::string(found.Text(found.mentions.figures[term.figure].span));
  if (term.period >= 0) return std::string(found.Text(found.mentions.periods[term.period].span));
  return "";
}

bool Matches(const Link& link, const Row& row, const Extraction& found) {
  if (Name(link.kind) != row.kind) return false;
  std::vector<bool> used(link.terms.size(), false);
  for (const auto& [role, words] : row.roles) {
    bool met = false;
    for (size_t i = 0; i < link.terms.size() && !met; ++i) {
      if (used[i] || link.terms[i].role != Roles().at(role)) continue;
      if (TextOf(link.terms[i], found).find(Normalize(words).text()) == std::string::npos) continue;
      met = used[i] = true;
    }
    if (!met) return false;
  }
  for (const Premise& premise : link.premises)
    if (!row.wanted && premise.how == PremiseHow::kUnknown) return false;
  return true;
}

std::string Describe(const Extraction& found) {
  std::string out;
  for (const Link& link : found.claims.links) {
    out += "\n  " + std::string(Name(link.kind)) + " by " + std::string(link.rule) + ":";
    for (const Term& term : link.terms)
      out += " [" + std::to_string(static_cast<int>(term.role)) + " " + TextOf(term, found) + "]";
  }
  return out;
}

class LinksTest : public testing::TestWithParam<Row> {};

TEST_P(LinksTest, IsLinkedSo) {
  static const Engine engine;
  const Row& row = GetParam();
  const auto found = engine.Extract({.text = row.text, .date = {.reference = ParseIsoDate("2025-11-10")}});
  bool any = false;
  for (const Link& link : found->claims.links) any |= Matches(link, row, *found);
  EXPECT_EQ(any, row.wanted) << "corpus/claims/links.tsv:" << row.line << ": " << row.text
                             << Describe(*found);
}

INSTANTIATE_TEST_SUITE_P(Corpus, LinksTest, testing::ValuesIn(LoadRows()),
                         [](const auto& info) { return "line_" + std::to_string(info.param.line); });

}  // namespace
}  // namespace reckoner
