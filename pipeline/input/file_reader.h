// A whole file into memory, up to a limit. Pure but for the file system.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "pipeline/input/raw_document.h"

namespace reckoner {

// An owned file descriptor.
class OpenFile {
 public:
  explicit OpenFile(const std::string& path);  // "-" is standard input
  ~OpenFile();
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;

  int fd() const { return fd_; }        // -1: could not be opened
  int error() const { return error_; }  // errno then

 private:
  int fd_ = -1;
  int error_ = 0;
  bool owned_ = true;
};

Problem Unreadable(int error);  // errno
Problem TooLarge(size_t limit);

struct ReadResult {
  std::optional<Problem> problem;
  bool stopped = false;  // woken
};
// Appends to `bytes`. Of a file over `limit` nothing is kept.
ReadResult ReadAll(int fd, size_t limit, int wake_fd, const std::function<void()>& before_wait,
                   std::string* bytes);

}  // namespace reckoner
