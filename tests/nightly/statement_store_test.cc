#include "pipeline/nightly/statement_store.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>

#include "extractors/engine/engine.h"
#include "extractors/envelope/envelope.h"
#include "extractors/envelope/finding_json.h"
#include "pipeline/corroborate/envelope_reader.h"
#include "pipeline/nightly/journal.h"
#include "tests/nightly/folder.h"

namespace reckoner {
namespace {

namespace fs = std::filesystem;

class StatementStoreTest : public ::testing::Test {
 protected:
  // The articles of the corpus, each of them twice.
  StatementStoreTest() : journal_(folder_ / "journal.jsonl") {
    const Engine engine;
    const EnvelopeWriter writer("");
    JournalWriter journal(journal_, 0);
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(fs::path(RECKONER_SOURCE_DIR) / "corpus/articles"))
      if (entry.path().extension() == ".txt") files.push_back(entry.path());
    std::ranges::sort(files);
    for (const char* edition : {"morning ", "evening "})
      for (const fs::path& path : files) {
        std::ifstream file(path);
        const std::string text(std::istreambuf_iterator<char>(file), {});
        const std::string line =
            writer.Write({.id = edition + path.stem().string(), .published = "2026-01-14"}, text,
                         *engine.Extract({.text = text, .date = {.reference = ParseIsoDate("2026-01-14")}}),
                         TextKept::kNone);
        places_.emplace_back(journal.Append(line), line);
      }
    journal.Sync();
  }

  std::vector<std::string> Findings(size_t held, size_t most = SIZE_MAX) {
    StatementStore store(journal_, 2, held);
    for (const auto& [offset, line] : places_) {
      corroboration::StatementSet statements;
      EXPECT_EQ(ReadEnvelope(line, &statements), std::nullopt);
      store.Add(offset, static_cast<int64_t>(line.size()), std::move(statements));
    }
    std::vector<std::string> out;
    store.Corroborate([&](const corroboration::Finding& finding) {
      out.push_back(WriteFinding(finding));
      return out.size() < most;
    });
    return out;
  }

  TestFolder folder_;
  const std::string journal_;
  std::vector<std::pair<int64_t, std::string>> places_;
};

TEST_F(StatementStoreTest, WhatIsReadAgainGivesTheSame) {
  const std::vector<std::string> expected = Findings(StatementStore::kHeld);
  EXPECT_GT(expected.size(), 50u);
  for (const size_t held : {0, 1, 7, 100}) EXPECT_EQ(Findings(held), expected) << held;
}

// Databases are filled in the order of hashes, files in that of names.
TEST_F(StatementStoreTest, TheOrderOfEnvelopesIsNoMatter) {
  const std::vector<std::string> expected = Findings(StatementStore::kHeld);
  std::mt19937 random(1);
  for (const size_t held : {size_t{0}, size_t{100}, StatementStore::kHeld}) {
    std::ranges::shuffle(places_, random);
    EXPECT_EQ(Findings(held), expected) << held;
  }
}

TEST_F(StatementStoreTest, EndsWhereItIsTold) {
  EXPECT_EQ(Findings(StatementStore::kHeld, 3).size(), 3u);
  EXPECT_EQ(Findings(1, 3).size(), 3u);
}

}  // namespace
}  // namespace reckoner
