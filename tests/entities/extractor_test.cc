// corpus/entities/entities.tsv, a case a row: text, then the entities expected, "words=kind:ref" (";"
// between; ref "A,B" for candidates; a trailing "/form" where it is not "name"). Only kinds that a row names,
// or all if it names "all", are compared.
#include "extractors/entities/extractor.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "extractors/text/sentences.h"

namespace reckoner {
namespace {

struct Row {
  int line;
  std::string kinds, text, expected;
};

std::vector<Row> ReadRows() {
  std::vector<Row> rows;
  std::ifstream in(std::string(RECKONER_SOURCE_DIR) + "/corpus/entities/entities.tsv");
  std::string line;
  for (int n = 1; std::getline(in, line); ++n) {
    if (line.empty() || line[0] == '#') continue;
    Row row{.line = n};
    std::istringstream cells(line);
    std::getline(cells, row.kinds, '\t');
    std::getline(cells, row.text, '\t');
    std::getline(cells, row.expected, '\t');
    rows.push_back(std::move(row));
  }
  return rows;
}

const EntityExtractor& Extractor() {
  static const Lexicon lexicon;
  static const EntityExtractor extractor(lexicon);
  return extractor;
}

std::vector<Entity> Extract(std::string_view text, std::vector<Span> boilerplate = {}) {
  static const SentenceSplitter splitter(
      {{.form = "U.S."}, {.form = "U.K."}, {.form = "Mr.", .kind = Abbreviation::kTitle}},
      {"The", "In", "It"});
  Passage passage{.text = text,
                  .sentences = splitter.Split(text),
                  .tokens = Tokenize(text),
                  .boilerplate = std::move(boilerplate)};
  return Extractor().Extract(passage);
}

std::string Unescape(std::string text) {
  for (size_t at; (at = text.find("\\n")) != std::string::npos;) text.replace(at, 2, "\n");
  return text;
}

std::string Describe(std::string_view text, const std::string& kinds) {
  std::string out;
  for (const Entity& entity : Extract(text)) {
    const std::string kind(Name(entity.kind));
    if (kinds != "all" && kinds.find(kind) == std::string::npos) continue;
    std::string ref = entity.ref;
    if (ref.empty()) {
      for (const std::string& candidate : entity.candidates) ref += (ref.empty() ? "" : ",") + candidate;
    }
    if (!out.empty()) out += ";";
    out += std::string(Slice(text, entity.span)) + "=" + kind + ":" + ref;
    if (entity.form != EntityForm::kName) out += "/" + std::string(Name(entity.form));
  }
  return out;
}

class EntityCorpus : public testing::TestWithParam<Row> {};

TEST_P(EntityCorpus, Row) {
  const Row& row = GetParam();
  const std::string text = Unescape(row.text);
  EXPECT_EQ(Describe(text, row.kinds), Unescape(row.expected))
      << "corpus/entities/entities.tsv:" << row.line << ": " << text;
}

INSTANTIATE_TEST_SUITE_P(, EntityCorpus, testing::ValuesIn(ReadRows()),
                         [](const auto& info) { return "line" + std::to_string(info.param.line); });

TEST(EntityExtractor, YieldsNothingInBoilerplate) {
  const std::string_view text = "China exports cars. Subscribe in Russia today.";
  EXPECT_EQ(Extract(text, {{20, 46}}).size(), Extract(text.substr(0, 20)).size());
}

TEST(EntityExtractor, SpansAreSortedAndDisjoint) {
  const std::string_view text =
      "China's customs office said U.S. car exports to West Germany, France and the euro zone fell in world "
      "trade.";
  uint32_t end = 0;
  for (const Entity& entity : Extract(text)) {
    EXPECT_GE(entity.span.begin, end);
    EXPECT_LT(entity.span.begin, entity.span.end);
    end = entity.span.end;
  }
}

TEST(EntityExtractor, HostileInputIsQuick) {
  std::string text;
  for (int i = 0; i < 200000; ++i) text += i % 3 == 0 ? "Bank of " : i % 3 == 1 ? "U.S.-" : "the world ";
  EXPECT_FALSE(Extract(text).empty());
}

}  // namespace
}  // namespace reckoner
