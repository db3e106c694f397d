#include "pipeline/nightly/journal.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <stdexcept>
#include <system_error>

namespace reckoner {
namespace {

constexpr size_t kBuffer = 256 << 10;

[[noreturn]] void Throw(const std::string& path) {
  throw std::system_error(errno, std::generic_category(), path);
}

}  // namespace

JournalWriter::JournalWriter(std::string path, int64_t size) : path_(std::move(path)), size_(size) {
  fd_ = open(path_.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | O_APPEND, 0644);
  if (fd_ < 0) Throw(path_);
  if (ftruncate(fd_, size) == 0) return;
  const int error = errno;
  close(fd_);
  errno = error;
  Throw(path_);
}

JournalWriter::~JournalWriter() { close(fd_); }

int64_t JournalWriter::Append(std::string_view line) {
  const int64_t begin = size_;
  buffer_ += line;
  size_ += static_cast<int64_t>(line.size());
  if (buffer_.size() >= kBuffer) Drain();
  return begin;
}

void JournalWriter::Drain() {
  for (std::string_view rest = buffer_; !rest.empty();) {
    const ssize_t wrote = write(fd_, rest.data(), rest.size());
    if (wrote < 0 && errno == EINTR) continue;
    if (wrote < 0) Throw(path_);
    rest.remove_prefix(static_cast<size_t>(wrote));
  }
  buffer_.clear();
}

int64_t JournalWriter::Sync() {
  Drain();
  if (fdatasync(fd_) != 0) Throw(path_);
  return size_;
}

JournalReader::JournalReader(std::string path) : path_(std::move(path)) {
  fd_ = open(path_.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd_ < 0) Throw(path_);
}

JournalReader::~JournalReader() { close(fd_); }

std::string JournalReader::Read(int64_t offset, int64_t size) const {
  std::string out(static_cast<size_t>(size), '\0');
  for (size_t done = 0; done < out.size();) {
    const ssize_t got = pread(fd_, out.data() + done, out.size() - done, offset + static_cast<int64_t>(done));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) Throw(path_);
    if (got == 0) throw std::runtime_error(path_ + ": shorter than the ledger says");
    done += static_cast<size_t>(got);
  }
  return out;
}

}  // namespace reckoner
