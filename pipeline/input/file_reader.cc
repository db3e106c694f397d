#include "pipeline/input/file_reader.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <vector>

#include "pipeline/input/line_reader.h"

namespace reckoner {

OpenFile::OpenFile(const std::string& path) {
  if (path == "-") {
    fd_ = STDIN_FILENO;
    owned_ = false;
    return;
  }
  do fd_ = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  while (fd_ < 0 && errno == EINTR);
  if (fd_ < 0) error_ = errno;
}

OpenFile::~OpenFile() {
  if (owned_ && fd_ >= 0) close(fd_);
}

// generic_category, not strerror: the words don't depend on the locale.
Problem Unreadable(int error) { return {Fault::kUnreadable, std::generic_category().message(error)}; }

Problem TooLarge(size_t limit) {
  return {Fault::kTooLarge, "over the limit of " + std::to_string(limit) + " bytes"};
}

ReadResult ReadAll(int fd, size_t limit, int wake_fd, const std::function<void()>& before_wait,
                   std::string* bytes) {
  struct stat info {};
  if (fstat(fd, &info) == 0 && S_ISREG(info.st_mode)) {
    if (static_cast<uint64_t>(info.st_size) > limit) return {TooLarge(limit)};
    bytes->reserve(static_cast<size_t>(info.st_size));
  }
  std::vector<char> chunk(256 << 10);
  while (true) {
    if (!WaitReadable(fd, wake_fd, before_wait)) return {std::nullopt, true};
    ssize_t got;
    do got = read(fd, chunk.data(), chunk.size());
    while (got < 0 && errno == EINTR);
    if (got < 0) return {Unreadable(errno)};
    if (got == 0) return {};
    if (bytes->size() + static_cast<size_t>(got) > limit) {
      bytes->clear();
      bytes->shrink_to_fit();
      return {TooLarge(limit)};
    }
    bytes->append(chunk.data(), static_cast<size_t>(got));
  }
}

}  // namespace reckoner
