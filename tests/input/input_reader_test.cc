#include "pipeline/input/input_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace reckoner {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;

class Folder : public ::testing::Test {
 protected:
  void SetUp() override {
    root_ = fs::temp_directory_path() / ("reckoner-input-" + std::to_string(::getpid()) + "-" +
                                         ::testing::UnitTest::GetInstance()->current_test_info()->name());
    fs::create_directories(root_);
  }
  void TearDown() override { fs::remove_all(root_); }

  void Put(const std::string& name, const std::string& bytes) {
    fs::create_directories((root_ / name).parent_path());
    std::ofstream(root_ / name) << bytes;
  }
  std::vector<RawDocument> Read(std::vector<std::string> paths, InputOptions options = {}) {
    InputReader reader(std::move(paths), std::move(options));
    std::vector<RawDocument> out;
    for (RawDocument raw; reader.Next(&raw);) out.push_back(std::move(raw));
    empty_ = reader.empty_folders();
    skipped_ = reader.skipped_files();
    return out;
  }
  static std::vector<std::string> Ids(const std::vector<RawDocument>& documents) {
    std::vector<std::string> out;
    for (const RawDocument& raw : documents) out.push_back(raw.id);
    return out;
  }

  fs::path root_;
  std::vector<std::string> empty_;
  uint64_t skipped_ = 0;
};

TEST_F(Folder, IsReadInByteOrderOfRelativePaths) {
  for (const char* name : {"b.txt", "a/z.txt", "a/B.txt", "a.txt", "a-b.txt", "é.txt", "Z.txt", "a/b/c.html"})
    Put(name, "5");
  const auto documents = Read({root_});
  std::vector<std::string> sorted = Ids(documents);
  EXPECT_THAT(sorted,
              ElementsAre("Z.txt", "a-b.txt", "a.txt", "a/B.txt", "a/b/c.html", "a/z.txt", "b.txt", "é.txt"));
  EXPECT_TRUE(std::is_sorted(sorted.begin(), sorted.end()));
  EXPECT_EQ(documents[4].format, Format::kHtml);
}

TEST_F(Folder, OtherEndingsAndHiddenFilesAreLeftOut) {
  for (const char* name : {"a.txt", "a.expect", ".hidden.txt", ".git/b.txt", "c.html"}) Put(name, "5");
  EXPECT_THAT(Ids(Read({root_})), ElementsAre("a.txt", "c.html"));
  EXPECT_EQ(skipped_, 1u);
  EXPECT_THAT(Ids(Read({root_}, {.format = Format::kText})), ElementsAre("a.txt"));
}

TEST_F(Folder, WithoutArticlesIsReported) {
  Put("only.csv", "5");
  EXPECT_TRUE(Read({root_}).empty());
  EXPECT_THAT(empty_, ElementsAre(root_.string()));
}

TEST_F(Folder, LinksInACircleEnd) {
  Put("in/a.txt", "5");
  fs::create_directory_symlink(root_, root_ / "in" / "loop");
  fs::create_symlink(root_ / "in" / "self.txt", root_ / "in" / "self.txt");
  const auto documents = Read({root_});
  EXPECT_THAT(Ids(documents), ElementsAre("in/a.txt", "in/self.txt"));
  ASSERT_TRUE(documents[1].problem);  // ELOOP
  EXPECT_EQ(documents[1].problem->fault, Fault::kUnreadable);
}

TEST_F(Folder, LinesOfSeveralFilesTellTheirFile) {
  Put("a.jsonl", "{}\n\n  \r\n{}");
  Put("b.jsonl", "{}\n");
  const auto documents = Read({root_});
  EXPECT_THAT(Ids(documents), ElementsAre("a.jsonl:line:1", "a.jsonl:line:4", "b.jsonl:line:1"));
  EXPECT_THAT(Ids(Read({root_ / "a.jsonl"})), ElementsAre("line:1", "line:4"));
}

TEST_F(Folder, WhatCannotBeReadIsADocumentAndTheRestIsRead) {
  Put("a.txt", "5");
  Put("big.txt", std::string(2000, 'x'));
  const auto documents =
      Read({root_ / "missing.txt", root_ / "big.txt", root_ / "a.txt"}, {.max_document = 1999});
  ASSERT_EQ(documents.size(), 3u);
  EXPECT_EQ(documents[0].problem->fault, Fault::kUnreadable);
  EXPECT_EQ(documents[0].problem->message, "No such file or directory");
  EXPECT_EQ(documents[1].problem->fault, Fault::kTooLarge);
  EXPECT_TRUE(documents[1].bytes.empty());
  EXPECT_FALSE(documents[2].problem);
}

}  // namespace
}  // namespace reckoner
