// corpus/claims/series.tsv, a case a row: a passage (sentences apart by " | ", paragraphs by " || ", figures
// and periods marked as in marked.h), the series its phrases must give, in order ("phrase = series"; "-"
// where whose it is isn't told), and fields of the last phrase ("ref_area=CHN/carried", "negative",
// "growth").
#include "extractors/claims/series.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "extractors/entities/extractor.h"
#include "tests/claims/marked.h"

namespace reckoner {
namespace {

struct Row {
  int line;
  std::string passage, expected, fields;
};

std::vector<Row> ReadRows() {
  std::vector<Row> rows;
  std::ifstream in(std::string(RECKONER_SOURCE_DIR) + "/corpus/claims/series.tsv");
  std::string line;
  for (int n = 1; std::getline(in, line); ++n) {
    if (line.empty() || line[0] == '#') continue;
    Row row{.line = n};
    std::istringstream cells(line);
    std::getline(cells, row.passage, '\t');
    std::getline(cells, row.expected, '\t');
    std::getline(cells, row.fields, '\t');
    for (size_t at; (at = row.passage.find(" || ")) != std::string::npos;) row.passage.replace(at, 4, "\n\n");
    for (size_t at; (at = row.passage.find(" | ")) != std::string::npos;) row.passage.replace(at, 3, "\n");
    rows.push_back(std::move(row));
  }
  return rows;
}

const Lexicon& TheLexicon() {
  static const Lexicon lexicon;
  return lexicon;
}

struct Keys {
  std::unique_ptr<MarkedText> text;
  std::vector<SeriesKey> keys;  // of the whole passage
};

Keys ReadAll(const std::string& passage) {
  static const EntityExtractor entities(TheLexicon());
  static const SeriesResolver resolver(TheLexicon());
  Keys out{.text = Marked(passage)};
  out.text->mentions.entities = entities.Extract(out.text->passage);
  SeriesContext context;
  for (const Span sentence : out.text->passage.sentences) {
    for (SeriesKey& key : resolver.Read(out.text->mentions, sentence, context))
      out.keys.push_back(std::move(key));
  }
  return out;
}

std::string Describe(const SeriesField& field) { return field.value + "/" + std::string(Name(field.how)); }

std::string FieldOf(const SeriesKey& key, const std::string& name) {
  if (name == "negative") return key.negative ? "negative" : "";
  if (name == "percent_level") return key.percent_level ? "percent_level" : "";
  if (name == "growth") return key.measure == Measure::kGrowth ? "growth" : "";
  if (name == "balance") return key.measure == Measure::kBalance ? "balance" : "";
  if (name == "anaphor") return key.anaphor ? "anaphor" : "";
  const std::pair<const char*, const SeriesField*> fields[] = {{"indicator", &key.indicator},
                                                               {"subject", &key.subject},
                                                               {"ref_area", &key.ref_area},
                                                               {"counterpart_area", &key.counterpart_area},
                                                               {"flow", &key.flow},
                                                               {"product", &key.product},
                                                               {"basis", &key.basis},
                                                               {"adjustment", &key.adjustment},
                                                               {"prices", &key.prices},
                                                               {"currency_terms", &key.currency_terms},
                                                               {"compiled_by", &key.compiled_by}};
  for (const auto& [known, field] : fields) {
    if (name == known) return name + "=" + Describe(*field);
  }
  if (name == "family") return "family=" + key.family;
  if (name == "attribution") {
    std::string out = "attribution=";
    for (const auto& one : key.attribution) out += (out.back() == '=' ? "" : ",") + one;
    return out;
  }
  return "unknown field " + name;
}

class SeriesCorpus : public testing::TestWithParam<Row> {};

TEST_P(SeriesCorpus, Row) {
  const Row& row = GetParam();
  const Keys read = ReadAll(row.passage);
  std::string got;
  const SeriesKey* last = nullptr;
  for (const SeriesKey& key : read.keys) {
    EXPECT_FALSE(key.local.empty());
    EXPECT_EQ(key.series.empty(), key.family.empty());
    if (key.anaphor && row.fields.find("anaphor") == std::string::npos) continue;
    last = &key;
    got += (got.empty() ? "" : "; ") + key.series_text + " = " + (key.series.empty() ? "-" : key.series);
  }
  EXPECT_EQ(got, row.expected) << "corpus/claims/series.tsv:" << row.line << ": " << row.passage;
  std::istringstream fields(row.fields);
  for (std::string field; fields >> field;) {
    ASSERT_NE(last, nullptr);
    EXPECT_EQ(FieldOf(*last, field.substr(0, field.find('='))), field)
        << "corpus/claims/series.tsv:" << row.line;
  }
}

INSTANTIATE_TEST_SUITE_P(, SeriesCorpus, testing::ValuesIn(ReadRows()),
                         [](const auto& info) { return "line" + std::to_string(info.param.line); });

TEST(SeriesResolver, PhrasesAreSortedAndDisjoint) {
  const Keys read = ReadAll(
      "China's exports to Russia and Russia's imports of Chinese cars, sales at Tesco and Tesco's profits "
      "fell {P:3%}.");
  ASSERT_GE(read.keys.size(), 4u);
  uint32_t end = 0;
  for (const SeriesKey& key : read.keys) {
    EXPECT_GE(key.span.begin, end);
    EXPECT_LT(key.span.begin, key.span.end);
    end = key.span.end;
  }
}

TEST(SeriesResolver, SeenFromBothSidesOneSeries) {
  const char* same[] = {"Chinese exports to Russia fell.",      "Russia's imports from China fell.",
                        "Exports from China to Russia fell.",   "Imports by Russia from China fell.",
                        "Shipments from China to Russia fell.", "Beijing's exports to Moscow fell."};
  for (const char* passage : same) {
    const Keys read = ReadAll(passage);
    ASSERT_EQ(read.keys.size(), 1u) << passage;
    EXPECT_EQ(read.keys[0].series, "GOODS_TRADE.CHN.RUS.X.TOTAL") << passage;
    EXPECT_EQ(read.keys[0].family, "GOODS_TRADE.CHN+RUS") << passage;
  }
}

TEST(SeriesResolver, ResolvesAPhraseItDoesNotKnow) {
  static const SeriesResolver resolver(TheLexicon());
  const auto text = Marked("Bookings at the Dresden plant rose {P:5%}.");
  const SeriesKey key = resolver.Resolve(text->mentions, text->passage.sentences[0], {0, 29}, {});
  EXPECT_EQ(key.series_text, "Bookings at the Dresden plant");
  EXPECT_TRUE(key.series.empty());
  EXPECT_FALSE(key.local.empty());
}

TEST(SeriesResolver, HostileInputIsQuick) {
  std::string text;
  for (int i = 0; i < 20000; ++i)
    text += i % 2 == 0 ? "exports of imports to " : "China's trade with the between ";
  EXPECT_FALSE(ReadAll(text).keys.empty());
}

}  // namespace
}  // namespace reckoner
