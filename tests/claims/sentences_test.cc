// corpus/claims/{movement,joins,negatives}.tsv: everything that is linked in a passage, and nothing else.
#include "extractors/text/sentences.h"

#include <gtest/gtest.h>

#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include "extractors/claims/linker.h"
#include "extractors/entities/extractor.h"
#include "extractors/figures/extractor.h"
#include "extractors/lexicon/lexicon.h"
#include "extractors/periods/extractor.h"
#include "extractors/text/normalize.h"

namespace reckoner {
namespace {

constexpr std::string_view kRoles[] = {"new",    "old",     "percent", "points",  "delta", "factor", "part",
                                       "total",  "exports", "imports", "balance", "count", "mean",   "first",
                                       "second", "last",    "whole",   "low",     "high",  "point"};

// The extractors below claims, built once.
struct Reader {
  Lexicon lexicon;
  SentenceSplitter splitter = MakeSplitter(lexicon);
  PeriodExtractor periods{lexicon};
  FigureExtractor figures{lexicon};
  EntityExtractor entities{lexicon};
  Linker linker{lexicon};

  static SentenceSplitter MakeSplitter(const Lexicon& lexicon) {
    std::vector<Abbreviation> abbreviations;
    for (const auto& row : lexicon.table("abbreviations").rows()) {
      const auto kind = row["kind"] == "title"    ? Abbreviation::kTitle
                        : row["kind"] == "number" ? Abbreviation::kNumber
                                                  : Abbreviation::kCommon;
      abbreviations.push_back({std::string(row["form"]), kind});
    }
    std::vector<std::string> starters;
    for (const auto& row : lexicon.table("sentence_starters").rows()) starters.emplace_back(row["form"]);
    return SentenceSplitter(abbreviations, starters);
  }

  // "movement new=$56 million old=$50 million percent=12% up; …", "-" for no link.
  std::string Read(const std::string& given) const {
    const NormalizedText text = Normalize(given);
    Passage passage{
        .text = text.text(), .sentences = splitter.Split(text.text()), .tokens = Tokenize(text.text())};
    Mentions mentions{.passage = &passage};
    mentions.date.reference = ParseIsoDate("2026-05-13");
    mentions.periods = periods.Extract(passage, mentions.date);
    std::vector<Span> taken;
    for (const Period& period : mentions.periods) taken.push_back(period.span);
    mentions.figures = figures.Extract(passage, taken);
    mentions.entities = entities.Extract(passage);
    std::string out;
    for (const Link& link : linker.Link(mentions).links) {
      out += (out.empty() ? "" : "; ") + std::string(Name(link.kind));
      for (const Term& term : link.terms) {
        out += " " + std::string(kRoles[static_cast<size_t>(term.role)]) + "=";
        if (term.figure >= 0) {
          out += Slice(passage.text, mentions.figures[static_cast<size_t>(term.figure)].span);
        } else if (term.period >= 0) {
          out += Slice(passage.text, mentions.periods[static_cast<size_t>(term.period)].span);
        } else {
          out += term.number ? term.number->ToString() : "?";
        }
      }
      if (link.direction != Direction::kNone) out += " " + std::string(Name(link.direction));
      for (const Premise& premise : link.premises) {
        if (premise.how == PremiseHow::kUnknown) out += " ?" + premise.name;
      }
    }
    return out.empty() ? "-" : out;
  }
};

const Reader& TheReader() {
  static const Reader reader;
  return reader;
}

struct Row {
  std::string file;
  int line = 0;
  std::string text, links;
};

void PrintTo(const Row& row, std::ostream* out) { *out << row.file << ":" << row.line; }

std::vector<Row> Rows() {
  std::vector<Row> out;
  for (const char* file : {"movement", "joins", "negatives"}) {
    std::ifstream in(std::string(RECKONER_SOURCE_DIR "/corpus/claims/") + file + ".tsv");
    int number = 0;
    bool header = true;
    for (std::string line; std::getline(in, line);) {
      ++number;
      if (line.empty() || line[0] == '#') continue;
      if (std::exchange(header, false)) continue;
      const size_t tab = line.find('\t');
      Row row{file, number, line.substr(0, tab), tab == std::string::npos ? "" : line.substr(tab + 1)};
      for (size_t at = row.text.find("\\n"); at != std::string::npos; at = row.text.find("\\n"))
        row.text.replace(at, 2, "\n");
      out.push_back(std::move(row));
    }
  }
  return out;
}

class SentencesTest : public testing::TestWithParam<Row> {};

TEST_P(SentencesTest, LinksJustThis) {
  EXPECT_EQ(TheReader().Read(GetParam().text), GetParam().links) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(Corpus, SentencesTest, testing::ValuesIn(Rows()));

TEST(SentencesTest, CorpusIsThere) { EXPECT_GT(Rows().size(), 150u); }

}  // namespace
}  // namespace reckoner
