// WARC 1.0 and 1.1 (ISO 28500), record by record, from a plain, gzip or zstd stream. Constant memory: of a
// block over the cap only the beginning is kept, the rest is passed over. A stream that ends inside a record
// gives what came before it. One thread.
#pragma once

#include <cstdint>
#include <string>

#include "pipeline/archive/byte_stream.h"
#include "pipeline/archive/http_message.h"

namespace reckoner {

struct WarcRecord {
  std::string type;  // "response", in lower case
  std::string id;    // WARC-Record-ID, without angle brackets
  std::string target_uri;
  std::string date;     // WARC-Date, ISO 8601
  HttpHeaders headers;  // all of the record's own
  std::string block;
  bool cut = false;  // the block was over the cap
};

class WarcReader {
 public:
  enum class Result {
    kRecord,
    kEnd,
    kTruncated,  // the stream ended inside a record: normal at the end of a crawl that was stopped
    kBad,        // not a WARC from here on
    kIoError,
    kStopped,
  };

  // `ready`: see ByteStream.
  WarcReader(int fd, size_t max_block, std::function<bool()> ready = nullptr)
      : stream_(fd, std::move(ready)), max_block_(max_block) {}

  Result Next(WarcRecord* record);
  uint64_t bytes_read() const { return stream_.bytes_read(); }

 private:
  // Until `buffer_` holds `size` bytes from `at_`.
  bool Have(size_t size);
  Result Failure() const;
  void Drop(size_t size);

  ByteStream stream_;
  size_t max_block_;
  std::string buffer_;
  size_t at_ = 0;
  ByteStream::Status status_ = ByteStream::Status::kOk;
};

}  // namespace reckoner
