// Any bytes as a WARC file (packed or not) and as an HTTP answer: ends, and keeps its caps.
#include <unistd.h>

#include <cstdio>

#include "fuzz/require.h"
#include "pipeline/archive/warc_reader.h"

using namespace reckoner;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  constexpr size_t kCap = 10000;
  FILE* file = tmpfile();
  REQUIRE(file != nullptr && fwrite(data, 1, size, file) == size && fflush(file) == 0);
  REQUIRE(lseek(fileno(file), 0, SEEK_SET) == 0);
  WarcReader reader(fileno(file), kCap);
  WarcRecord record;
  size_t records = 0;
  while (reader.Next(&record) == WarcReader::Result::kRecord) {
    REQUIRE(record.block.size() <= kCap);
    ++records;
    if (const auto message = ParseHttpResponse(record.block, kCap)) REQUIRE(message->body.size() <= kCap);
  }
  REQUIRE(reader.bytes_read() <= size);
  fclose(file);
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (const auto message = ParseHttpResponse(text, kCap)) REQUIRE(message->body.size() <= kCap);
  std::string out;
  for (const char* coding : {"gzip", "deflate", "br", "zstd"})
    REQUIRE(!Unpack(text, coding, kCap, &out) || out.size() <= kCap);
  return 0;
}
