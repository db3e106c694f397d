#include "pipeline/sinks/output_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "pipeline/sinks/sink.h"

namespace reckoner {
namespace {

constexpr size_t kBuffer = 256 << 10;

}  // namespace

OutputFile::OutputFile(const std::string& path)
    : name_(path.empty() ? "standard output" : path), fd_(STDOUT_FILENO) {
  if (path.empty()) return;
  fd_ = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (fd_ < 0) Throw(errno);
}

OutputFile::~OutputFile() {
  if (fd_ > STDOUT_FILENO) close(fd_);
}

void OutputFile::Write(std::string_view bytes) {
  buffer_ += bytes;
  if (buffer_.size() >= kBuffer) Flush();
}

void OutputFile::Flush() {
  size_t done = 0;
  while (done < buffer_.size()) {
    const ssize_t wrote = write(fd_, buffer_.data() + done, buffer_.size() - done);
    if (wrote < 0 && errno == EINTR) continue;
    if (wrote < 0) Throw(errno);
    done += static_cast<size_t>(wrote);
  }
  buffer_.clear();
}

void OutputFile::Sync() {
  if (fsync(fd_) != 0) Throw(errno);
}

void OutputFile::Close() {
  const int fd = fd_;
  fd_ = -1;
  if (close(fd) != 0) Throw(errno);
}

void OutputFile::Throw(int error) {
  buffer_.clear();
  throw SinkError(error == EPIPE ? SinkError::Kind::kClosedPipe : SinkError::Kind::kIo,
                  name_ + ": " + std::generic_category().message(error));
}

}  // namespace reckoner
