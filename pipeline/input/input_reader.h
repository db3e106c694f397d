// Everything that `reckoner extract` was told to read, as one stream of raw documents in a fixed order: the
// order of the arguments, and in a folder the byte order of relative paths. What can't be read comes as a
// document with a problem; the stream goes on. Memory stays near the largest document. Not thread-safe.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/input/format.h"
#include "pipeline/input/raw_document.h"
#include "pipeline/input/warc_documents.h"

namespace reckoner {

struct InputOptions {
  std::optional<Format> format;       // none: by a file's ending, else text
  size_t max_document = 16 << 20;     // bytes of a file, line or page
  WarcFilter warc;                    // which pages of an archive
  int wake_fd = -1;                   // readable: stop
  std::function<void()> before_wait;  // called before reading would block
};

class InputReader {
 public:
  // "-" is standard input.
  InputReader(std::vector<std::string> paths, InputOptions options);
  ~InputReader();
  InputReader(const InputReader&) = delete;
  InputReader& operator=(const InputReader&) = delete;

  // False at the end, or when woken.
  bool Next(RawDocument* document);

  uint64_t bytes_read() const;
  std::optional<uint64_t> total_bytes() const;  // where all of it is known beforehand
  bool stream_broke() const;                    // a stream of lines ended in an error: what followed is lost
  // Folders that held no article, and how many files their endings ruled out.
  const std::vector<std::string>& empty_folders() const;
  // Records of archives that are no wanted page, and archives that broke off ("PATH: why").
  uint64_t passed_over() const;
  const std::vector<std::string>& broken_archives() const;
  uint64_t skipped_files() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace reckoner
