// Every row of corpus/checks/*.tsv: a link's terms in; the check's verdict, margin and repair out.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <ostream>

#include "tests/checks/document.h"

namespace reckoner::testing {
namespace {

struct Row {
  std::string file;
  int line = 0;
  std::vector<std::string> cells;  // link, terms, direction, open premise, kind, verdict, margin, suspect
};

void PrintTo(const Row& row, std::ostream* out) {
  *out << row.file << ":" << row.line << ": " << row.cells.at(1);
}

const std::map<std::string, LinkKind> kKinds = {{"movement", LinkKind::kMovement},
                                                {"share", LinkKind::kShare},
                                                {"sum", LinkKind::kSum},
                                                {"hundred", LinkKind::kHundred},
                                                {"balance", LinkKind::kBalance},
                                                {"product", LinkKind::kProduct},
                                                {"average", LinkKind::kAverage},
                                                {"fx_pair", LinkKind::kFxPair},
                                                {"conversion", LinkKind::kConversion},
                                                {"bounds", LinkKind::kBounds},
                                                {"range", LinkKind::kRange},
                                                {"restate", LinkKind::kRestate},
                                                {"impossible", LinkKind::kImpossible}};
const std::map<std::string, Direction> kDirections = {
    {"", Direction::kNone}, {"up", Direction::kUp}, {"down", Direction::kDown}, {"flat", Direction::kFlat}};

std::vector<Row> Rows() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(RECKONER_SOURCE_DIR "/corpus/checks"))
    if (entry.path().extension() == ".tsv") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<Row> out;
  for (const auto& path : files) {
    std::ifstream in(path);
    bool header = true;
    int number = 0;
    for (std::string line; std::getline(in, line);) {
      ++number;
      if (line.empty() || line[0] == '#') continue;
      if (header) {
        header = false;
        continue;
      }
      Row row{path.stem().string(), number, Split(line, "\t")};
      row.cells.resize(8);
      out.push_back(std::move(row));
    }
  }
  return out;
}

class ChecksCorpus : public ::testing::TestWithParam<Row> {};

TEST_P(ChecksCorpus, IsAsExpected) {
  const auto& cells = GetParam().cells;
  Document document;
  Link& link = document.Add(kKinds.at(cells[0]), cells[1], kDirections.at(cells[2]));
  if (!cells[3].empty()) link.premises.push_back({cells[3], PremiseHow::kUnknown});
  const std::vector<Check> checks = document.Run();
  std::string all;
  int alarms = 0;
  const Check* found = nullptr;
  for (const Check& check : checks) {
    all += "\n" + document.Print(check);
    alarms += check.verdict == Verdict::kInconsistent;
    if (check.kind == cells[4] && found == nullptr) found = &check;
  }
  if (cells[5] == "none") {
    EXPECT_EQ(found, nullptr) << all;
    return;
  }
  ASSERT_NE(found, nullptr) << "no " << cells[4] << all;
  EXPECT_EQ(Name(found->verdict), cells[5]) << all;
  EXPECT_EQ(alarms, cells[5] == "inconsistent" ? 1 : 0) << "one slip, one alarm" << all;
  if (!cells[6].empty()) {
    EXPECT_EQ(found->margin->ToString(), cells[6]) << all;
  }
  const std::string suspect =
      found->suspect ? std::string(found->suspect->why) + " " + found->suspect->as : "-";
  if (!cells[7].empty()) {
    EXPECT_EQ(suspect, cells[7]) << all;
  }
}

INSTANTIATE_TEST_SUITE_P(Rows, ChecksCorpus, ::testing::ValuesIn(Rows()), [](const auto& info) {
  return info.param.file + "_" + std::to_string(info.param.line);
});

}  // namespace
}  // namespace reckoner::testing
