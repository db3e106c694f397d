#include "pipeline/sinks/jsonl.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace reckoner {
namespace {

class JsonlSink : public Sink {
 public:
  explicit JsonlSink(const std::string& path) : name_(path.empty() ? "standard output" : path) {
    if (path.empty()) return;
    fd_ = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (fd_ < 0) Throw(errno);
  }
  ~JsonlSink() override {
    if (fd_ > STDOUT_FILENO) close(fd_);
  }

  void Write(std::string_view line) override {
    buffer_ += line;
    if (buffer_.size() >= kBuffer) Flush();
  }

  void Flush() override {
    size_t done = 0;
    while (done < buffer_.size()) {
      const ssize_t wrote = write(fd_, buffer_.data() + done, buffer_.size() - done);
      if (wrote < 0 && errno == EINTR) continue;
      if (wrote < 0) Throw(errno);
      done += static_cast<size_t>(wrote);
    }
    buffer_.clear();
  }

  void Close() override {
    const int fd = fd_;
    fd_ = -1;
    if (close(fd) != 0) Throw(errno);
  }

 private:
  static constexpr size_t kBuffer = 256 << 10;

  [[noreturn]] void Throw(int error) {
    buffer_.clear();
    throw SinkError(error == EPIPE ? SinkError::Kind::kClosedPipe : SinkError::Kind::kIo,
                    name_ + ": " + std::generic_category().message(error));
  }

  std::string name_;
  int fd_ = STDOUT_FILENO;
  std::string buffer_;
};

}  // namespace

std::unique_ptr<Sink> MakeJsonlSink(const std::string& path) { return std::make_unique<JsonlSink>(path); }

}  // namespace reckoner
