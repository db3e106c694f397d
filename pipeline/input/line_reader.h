// Lines of a file descriptor, in constant memory: of a line over the limit only the beginning is kept, the
// rest is discarded as it streams. Not thread-safe; does not own the descriptor.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace reckoner {

// Waits until `fd` can be read. False when `wake_fd` (-1: none) became readable first. Before it would block
// it calls `before_wait`, so that finished work can leave while the input is silent.
bool WaitReadable(int fd, int wake_fd, const std::function<void()>& before_wait);

class LineReader {
 public:
  enum class Result { kLine, kTooLong, kEnd, kError, kStopped };

  struct Options {
    size_t max_line = 16 << 20;  // bytes, without the line feed
    int wake_fd = -1;
    std::function<void()> before_wait;
  };

  LineReader(int fd, Options options);

  // The next line, without its line feed. kTooLong: `line` holds its beginning. kError: errno is in error().
  Result Next(std::string* line);
  uint64_t line_number() const { return line_number_; }  // of the last line, from 1
  uint64_t bytes_read() const { return bytes_read_; }
  int error() const { return error_; }

 private:
  Result Fill();

  static constexpr size_t kChunk = 256 << 10;
  static constexpr size_t kKept = 64 << 10;  // of a line that is too long
  int fd_;
  Options options_;
  std::vector<char> chunk_;
  size_t begin_ = 0, end_ = 0;
  uint64_t line_number_ = 0, bytes_read_ = 0;
  int error_ = 0;
};

}  // namespace reckoner
