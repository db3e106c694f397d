// A date's archive: every document that a run took, as it came, in one WARC file, so that the run can be done
// again without the network and without the folders it read. Pages are `response` records; what came from
// files is a `resource`; a document that could not be had is a resource without a body. Fields of our own
// (Reckoner-…) carry what the standard's don't. One thread.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "pipeline/archive/warc_writer.h"
#include "pipeline/input/raw_document.h"

namespace reckoner {

// A document on its way through a run.
struct TakenDocument {
  std::string key;     // one in a run; the same on every night
  std::string source;  // name of its source
  RawDocument raw;
  std::string mark;  // of its version, for a file
};

class DayArchiveWriter {
 public:
  // Keeps the first `size` bytes of what is there. `date`: ISO 8601, of documents that don't carry one.
  DayArchiveWriter(const std::string& path, const std::string& date, int64_t size);

  // `status` and `headers`: of the answer, for a page.
  void Write(const TakenDocument& document, int status, WarcFields headers);
  int64_t Sync() { return writer_.Sync(); }

 private:
  WarcWriter writer_;
  std::string date_;
};

inline constexpr size_t kLargestDocument = 1 << 30;  // that any configuration allows

class DayArchiveReader {
 public:
  // Throws std::system_error where the file can't be opened.
  DayArchiveReader(const std::string& path, size_t max_document);
  ~DayArchiveReader();
  DayArchiveReader(const DayArchiveReader&) = delete;
  DayArchiveReader& operator=(const DayArchiveReader&) = delete;

  // nullopt at the end. Throws std::runtime_error for a file that is broken.
  std::optional<TakenDocument> Next();
  uint64_t bytes_read() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace reckoner
