#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "pipeline/archive/warc_reader.h"
#include "pipeline/archive/warc_writer.h"

namespace reckoner {
namespace {

class WarcTest : public testing::Test {
 protected:
  WarcTest() {
    char name[] = "/tmp/reckoner-warc-XXXXXX";
    folder_ = mkdtemp(name);
  }
  ~WarcTest() override { std::filesystem::remove_all(folder_); }

  std::string Path(const std::string& name) const { return folder_ / name; }
  std::string Save(const std::string& name, std::string_view bytes) const {
    std::ofstream(Path(name), std::ios::binary) << bytes;
    return Path(name);
  }
  static std::string Load(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    std::stringstream out;
    out << in.rdbuf();
    return out.str();
  }
  // All records of a file, and how it ended.
  static std::vector<WarcRecord> Read(const std::string& path, WarcReader::Result* end,
                                      size_t cap = 1 << 20) {
    const int fd = open(path.c_str(), O_RDONLY);
    WarcReader reader(fd, cap);
    std::vector<WarcRecord> out;
    WarcRecord record;
    while ((*end = reader.Next(&record)) == WarcReader::Result::kRecord) out.push_back(record);
    close(fd);
    return out;
  }
  std::string Sample(int responses) const {
    WarcWriter writer(Path("sample.warc.gz"), "reckoner/test", "2026-01-14T09:00:00Z");
    for (int i = 0; i < responses; ++i) {
      const std::string body = "<p>page " + std::to_string(i) + "</p>";
      writer.Write(
          {.url = "https://example.org/" + std::to_string(i),
           .date = "2026-01-14T09:30:00Z",
           .status = 200,
           .headers = {{"Content-Type", "text/html"}, {"Content-Encoding", "gzip"}, {"X-Odd", "a\r\nb"}},
           .body = body});
    }
    writer.Sync();
    return Path("sample.warc.gz");
  }
  std::filesystem::path folder_;
};

TEST_F(WarcTest, WhatIsWrittenIsRead) {
  WarcReader::Result end;
  const auto records = Read(Sample(3), &end);
  EXPECT_EQ(end, WarcReader::Result::kEnd);
  ASSERT_EQ(records.size(), 4u);
  EXPECT_EQ(records[0].type, "warcinfo");
  EXPECT_EQ(records[2].type, "response");
  EXPECT_EQ(records[2].target_uri, "https://example.org/1");
  EXPECT_EQ(records[2].date, "2026-01-14T09:30:00Z");
  EXPECT_EQ(records[2].id.substr(0, 9), "urn:uuid:");
  const auto message = ParseHttpResponse(records[2].block, 1 << 20);
  ASSERT_TRUE(message);
  EXPECT_EQ(message->status, 200);
  EXPECT_EQ(message->body, "<p>page 1</p>");
  EXPECT_EQ(message->headers.at("x-archive-orig-content-encoding"), "gzip");
  EXPECT_EQ(message->headers.at("x-odd"), "a  b");
}

TEST_F(WarcTest, TheSameFetchGivesTheSameBytes) {
  const std::string first = Load(Sample(2));
  std::filesystem::remove(Path("sample.warc.gz"));
  EXPECT_EQ(Load(Sample(2)), first);
}

TEST_F(WarcTest, ATruncatedLastRecordIsTolerated) {
  const std::string whole = Load(Sample(3));
  for (size_t cut : {whole.size() - 1, whole.size() - 20, whole.size() - 100}) {
    WarcReader::Result end;
    const auto records = Read(Save("cut.warc.gz", std::string_view(whole).substr(0, cut)), &end);
    EXPECT_GE(records.size(), 3u) << cut;
    EXPECT_NE(end, WarcReader::Result::kBad) << cut;
  }
}

TEST_F(WarcTest, AStoppedRunsRestIsDropped) {
  const std::string path = Sample(1);
  const auto size = static_cast<int64_t>(std::filesystem::file_size(path));
  std::ofstream(path, std::ios::binary | std::ios::app) << "half a rec";
  WarcWriter(path, "reckoner/test", "2026-01-14T09:00:00Z", size)
      .Write({.url = "https://example.org/x", .date = "d", .headers = {}, .body = "y"});
  WarcReader::Result end;
  EXPECT_EQ(Read(path, &end).size(), 3u);
  EXPECT_EQ(end, WarcReader::Result::kEnd);
}

TEST_F(WarcTest, PlainAndZstd) {
  const std::string plain =
      "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Target-URI: "
      "<http://example.org/>\r\nContent-Length: 4\r\n\r\nabcd\r\n\r\n"
      "WARC/1.0\nWARC-Type: metadata\nContent-Length: 0\n\n\n\n";
  WarcReader::Result end;
  const auto records = Read(Save("a.warc", plain), &end);
  EXPECT_EQ(end, WarcReader::Result::kEnd);
  ASSERT_EQ(records.size(), 2u);
  EXPECT_EQ(records[0].target_uri, "http://example.org/");
  EXPECT_EQ(records[0].block, "abcd");
  std::string packed(ZSTD_compressBound(plain.size()), '\0');
  packed.resize(ZSTD_compress(packed.data(), packed.size(), plain.data(), plain.size(), 3));
  EXPECT_EQ(Read(Save("b.warc.zst", packed + packed), &end).size(), 4u);
  EXPECT_EQ(end, WarcReader::Result::kEnd);
}

TEST_F(WarcTest, LongBlocksAreCutNotLost) {
  const std::string plain = "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 100000\r\n\r\n" +
                            std::string(100000, 'x') +
                            "\r\n\r\nWARC/1.0\r\nWARC-Type: response\r\nContent-Length: 2\r\n\r\nok\r\n\r\n";
  WarcReader::Result end;
  const auto records = Read(Save("long.warc", plain), &end, 1000);
  ASSERT_EQ(records.size(), 2u);
  EXPECT_TRUE(records[0].cut);
  EXPECT_EQ(records[0].block.size(), 1000u);
  EXPECT_EQ(records[1].block, "ok");
}

TEST_F(WarcTest, NonsenseIsSaidToBe) {
  WarcReader::Result end;
  Read(Save("x", "not an archive at all"), &end);
  EXPECT_EQ(end, WarcReader::Result::kBad);
  Read(Save("x", "WARC/1.0\r\nContent-Length: -5\r\n\r\n"), &end);
  EXPECT_EQ(end, WarcReader::Result::kBad);
  Read(Save("x", "WARC/1.0\r\n" + std::string(1 << 20, 'h')), &end);
  EXPECT_EQ(end, WarcReader::Result::kBad);
  Read(Save("x", std::string("\x1f\x8b\x08\0\0\0\0\0\0\x03\xff\xff\xff", 13)), &end);
  EXPECT_EQ(end, WarcReader::Result::kBad);
  EXPECT_TRUE(Read(Save("x", ""), &end).empty());
  EXPECT_EQ(end, WarcReader::Result::kEnd);
}

// A frame that asks for a window of 2 GiB, as a stranger's archive may.
TEST_F(WarcTest, AHugeZstdWindowIsRefused) {
  const std::string record = "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 2\r\n\r\nok\r\n\r\n";
  const size_t block = record.size() << 3 | 1;  // the last, as it is
  std::string frame("\x28\xb5\x2f\xfd\0", 5);
  frame += static_cast<char>(21 << 3);
  for (const int shift : {0, 8, 16}) frame += static_cast<char>(block >> shift & 0xff);
  WarcReader::Result end;
  EXPECT_TRUE(Read(Save("huge.warc.zst", frame + record), &end).empty());
  EXPECT_EQ(end, WarcReader::Result::kBad);
  frame[5] = 10 << 3;
  EXPECT_EQ(Read(Save("usual.warc.zst", frame + record), &end).size(), 1u);
}

TEST(Unpack, StopsAtItsLimit) {
  const std::string zeros(4 << 20, '\0');
  const auto deflated = [&](int window) {
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, window, 8, Z_DEFAULT_STRATEGY);
    std::string out(deflateBound(&stream, zeros.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(zeros.data()));
    stream.avail_in = static_cast<uInt>(zeros.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
  };
  std::string zstd(ZSTD_compressBound(zeros.size()), '\0');
  zstd.resize(ZSTD_compress(zstd.data(), zstd.size(), zeros.data(), zeros.size(), 3));
  const std::pair<const char*, std::string> kBombs[] = {
      {"gzip", deflated(15 + 16)},
      {"deflate", deflated(15)},
      {"deflate", deflated(-15)},
      {"zstd", zstd},
      {"br", std::string("\x9b\xff\xff\x3f\xf8\x27\x00\xe2\xb1\x40\x20\xf7\xfe\x07", 14)},
  };
  for (const auto& [coding, packed] : kBombs) {
    std::string out;
    EXPECT_LT(packed.size(), 10000u) << coding;
    EXPECT_FALSE(Unpack(packed, coding, zeros.size() - 1, &out)) << coding;
    EXPECT_EQ(out, "") << coding;
    EXPECT_TRUE(Unpack(packed, coding, zeros.size(), &out)) << coding;
    EXPECT_EQ(out.size(), zeros.size()) << coding;
    // It stops while it unpacks, not when all is there.
    std::string little;
    EXPECT_FALSE(Unpack(packed, coding, 1000, &little)) << coding;
    EXPECT_LT(little.capacity(), zeros.size() / 4) << coding;
  }
}

TEST(HttpMessage, HeadersAreBounded) {
  const auto with_headers = [](int count) {
    std::string message = "HTTP/1.1 200 OK\r\n";
    for (int i = 0; i < count; ++i)
      message += "X-" + std::to_string(i) + ": " + std::string(1000, 'y') + "\r\n";
    return ParseHttpResponse(message + "\r\nbody", 1000);
  };
  EXPECT_TRUE(with_headers(50));
  EXPECT_FALSE(with_headers(70));
}

TEST(HttpMessage, ChunksAndCodings) {
  const auto chunked = ParseHttpResponse(
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4;x=y\r\nabcd\r\n3\r\nefg\r\n0\r\n\r\n", 100);
  ASSERT_TRUE(chunked);
  EXPECT_EQ(chunked->body, "abcdefg");
  // Some archives keep the header and undo the coding.
  EXPECT_EQ(ParseHttpResponse(
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\nplain", 100)
                ->body,
            "plain");
  EXPECT_FALSE(ParseHttpResponse("HTTP/1.1 200 OK\r\n\r\n" + std::string(101, 'x'), 100));
  EXPECT_FALSE(ParseHttpResponse("GET / HTTP/1.1\r\n\r\n", 100));
}

}  // namespace
}  // namespace reckoner
