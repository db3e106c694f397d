// What must survive: files that are whole or absent, the journal, the archive, the lock.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>

#include "extractors/text/sha256.h"
#include "pipeline/nightly/day_archive.h"
#include "pipeline/nightly/durable_file.h"
#include "pipeline/nightly/journal.h"
#include "pipeline/nightly/lock.h"
#include "pipeline/sinks/sink.h"
#include "tests/nightly/folder.h"

namespace reckoner {
namespace {

using testing::HasSubstr;

TEST(DurableFile, AppearsWhole) {
  const TestFolder folder;
  const std::string path = folder / "out";
  WriteDurably(path, "old");
  {
    DurableFile file(path);
    file.Write("one\ntwo\n");
    file.Finish();
    EXPECT_EQ(ReadFile(path), "old");
    EXPECT_EQ(file.lines(), 2u);
    EXPECT_EQ(file.sha256(), Sha256Hex("one\ntwo\n"));
    file.Commit();
  }
  EXPECT_EQ(ReadFile(path), "one\ntwo\n");
  EXPECT_EQ(HashFile(path).sha256, Sha256Hex("one\ntwo\n"));
}

TEST(DurableFile, NothingStaysWithoutCommit) {
  const TestFolder folder;
  { DurableFile(folder / "out").Write("lost"); }
  EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(DurableFile, NowhereIsAnError) {
  EXPECT_THROW(DurableFile("/no/such/folder/x"), SinkError);
  EXPECT_THROW(ReadFile("/no/such/file"), std::system_error);
  EXPECT_THROW(HashFile("/no/such/file"), std::system_error);
}

TEST(Journal, DropsWhatWasNotSynced) {
  const TestFolder folder;
  const std::string path = folder / "journal";
  int64_t good = 0;
  {
    JournalWriter writer(path, 0);
    EXPECT_EQ(writer.Append("one\n"), 0);
    EXPECT_EQ(writer.Append("two\n"), 4);
    good = writer.Sync();
    writer.Append(std::string(1 << 20, 'x'));  // reaches the file before a sync
  }
  EXPECT_GT(std::filesystem::file_size(path), 8u);
  JournalWriter writer(path, good);
  EXPECT_EQ(writer.Append("three\n"), 8);
  writer.Sync();
  EXPECT_EQ(ReadFile(path), "one\ntwo\nthree\n");
  EXPECT_EQ(JournalReader(path).Read(4, 4), "two\n");
  EXPECT_THROW(JournalReader(path).Read(12, 4), std::runtime_error);
}

TEST(DayArchive, GivesBackWhatItTook) {
  const TestFolder folder;
  const std::string path = folder / "a.warc.gz";
  RawDocument page{.format = Format::kHtml, .id = "https://x.org/a", .bytes = "<p>\xff\x01 5%"};
  page.url = "https://x.org/a";
  page.fetched_at = "2026-01-14T03:00:00Z";
  page.content_type = "text/html; charset=x";
  page.published = "2026-01-13";
  RawDocument line{.format = Format::kJsonLine, .id = "line:3", .bytes = "{\"text\":\"5%\"}"};
  RawDocument odd{.format = Format::kText, .id = "a\r\nb %20 \xc3\xa9", .bytes = ""};
  RawDocument gone{.format = Format::kHtml, .id = "u", .problem = Problem{Fault::kUnreadable, "status 404"}};
  gone.url = "u";
  RawDocument kept{.format = Format::kHtml, .id = "<urn:1>", .bytes = "<p>from an archive"};
  kept.url = "http://y.org/ \xc3\xa9";
  kept.fetched_at = "2020-01-01T00:00:00Z";
  const std::pair<std::string, RawDocument> documents[] = {
      {"https://x.org/a", page}, {"s\nline:3", line}, {"s\na\r\nb", odd}, {"u", gone}, {"w\n1", kept}};
  {
    DayArchiveWriter writer(path, "2026-01-14T03:00:00Z", 0);
    for (const auto& [key, raw] : documents)
      writer.Write({key, "so urce", raw, ""}, raw.url == page.url ? 200 : 0,
                   {{"content-type", raw.content_type}, {"content-encoding", "gzip"}});
    writer.Sync();
  }
  DayArchiveReader reader(path, 1 << 20);
  for (const auto& [key, raw] : documents) {
    const auto found = reader.Next();
    ASSERT_TRUE(found) << key;
    EXPECT_EQ(found->key, key);
    EXPECT_EQ(found->source, "so urce");
    EXPECT_EQ(found->raw.format, raw.format);
    EXPECT_EQ(found->raw.id, raw.id);
    EXPECT_EQ(found->raw.bytes, raw.bytes);
    EXPECT_EQ(found->raw.url, raw.url);
    EXPECT_EQ(found->raw.fetched_at, raw.fetched_at);
    EXPECT_EQ(found->raw.content_type, raw.content_type);
    EXPECT_EQ(found->raw.published, raw.published);
    ASSERT_EQ(found->raw.problem.has_value(), raw.problem.has_value());
    if (raw.problem) {
      EXPECT_EQ(found->raw.problem->fault, raw.problem->fault);
      EXPECT_EQ(found->raw.problem->message, raw.problem->message);
    }
  }
  EXPECT_FALSE(reader.Next());
}

TEST(DayArchive, ABrokenOneIsAnError) {
  const TestFolder folder;
  std::ofstream(folder / "a.warc.gz") << "no archive at all";
  DayArchiveReader reader(folder / "a.warc.gz", 1 << 20);
  EXPECT_THROW(reader.Next(), std::runtime_error);
  EXPECT_THROW(DayArchiveReader(folder / "none", 1 << 20), std::system_error);
}

TEST(StateLock, SaysWhoHoldsIt) {
  const TestFolder folder;
  EXPECT_EQ(StateLock::Holder(folder.path()), "");
  {
    const StateLock lock(folder.path(), "first");
    EXPECT_THAT(StateLock::Holder(folder.path()), HasSubstr("(first)"));
    try {
      StateLock(folder.path(), "second");
      FAIL();
    } catch (const Locked& error) {
      EXPECT_THAT(error.what(), HasSubstr("in use by process " + std::to_string(getpid()) + " (first)"));
    }
  }
  EXPECT_EQ(StateLock::Holder(folder.path()), "");
  StateLock(folder.path(), "third");
}

TEST(StateLock, GoesWithItsProcess) {
  const TestFolder folder;
  const pid_t child = fork();
  if (child == 0) {
    const StateLock lock(folder.path(), "child");
    raise(SIGKILL);
  }
  waitpid(child, nullptr, 0);
  StateLock(folder.path(), "parent");
}

}  // namespace
}  // namespace reckoner
