// Writes what was fetched as WARC 1.1, one gzip member a record, so that any run replays without the network
// and other tools read it. Record ids are derived from content (uuid version 8 of a SHA-256), so the same
// fetch gives the same bytes. Errors are thrown as std::system_error. One thread; owns the descriptor.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace reckoner {

using WarcFields = std::vector<std::pair<std::string, std::string>>;

struct ArchivedResponse {
  std::string url;
  std::string date;  // when it was fetched: ISO 8601 in UTC, "2026-01-14T09:30:00Z"
  int status = 200;
  WarcFields headers;  // as received; codings are taken off, the body being decoded
  std::string_view body;
  WarcFields fields;  // of the record itself, beside the standard's
};

// What did not come by HTTP.
struct ArchivedResource {
  std::string uri;
  std::string date;
  std::string content_type;
  std::string_view body;
  WarcFields fields;
};

class WarcWriter {
 public:
  // Appends to `path`, after cutting it to `size` bytes where that is given (what a stopped run left behind
  // is dropped). Writes a warcinfo record first where the file is empty.
  WarcWriter(const std::string& path, std::string_view software, std::string_view date, int64_t size = -1);
  ~WarcWriter();
  WarcWriter(const WarcWriter&) = delete;
  WarcWriter& operator=(const WarcWriter&) = delete;

  // The record's id ("urn:uuid:…").
  std::string Write(const ArchivedResponse& response);
  std::string Write(const ArchivedResource& resource);
  // To the disk. The file's size then: what a later run may keep.
  int64_t Sync();

 private:
  void Append(std::string_view record);
  std::string path_;
  int fd_ = -1;
};

}  // namespace reckoner
