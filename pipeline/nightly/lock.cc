#include "pipeline/nightly/lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

namespace reckoner {
namespace {

constexpr char kName[] = "/lock";

std::string Content(int fd) {
  char text[256];
  const ssize_t size = pread(fd, text, sizeof text, 0);
  std::string out(text, size > 0 ? static_cast<size_t>(size) : 0);
  out.erase(std::min(out.find('\n'), out.size()));
  return out.empty() ? "another program" : out;
}

}  // namespace

StateLock::StateLock(const std::string& folder, const std::string& what) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  const std::string path = folder + kName;
  fd_ = error ? -1 : open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (fd_ < 0)
    throw std::system_error(error ? error : std::error_code(errno, std::generic_category()),
                            folder + ": this user can't write to the state folder");
  if (flock(fd_, LOCK_EX | LOCK_NB) != 0) {
    const std::string holder = Content(fd_);
    close(fd_);
    throw Locked(folder + ": in use by " + holder + "; wait for it, or stop it");
  }
  const std::string text = "process " + std::to_string(getpid()) + " (" + what + ")\n";
  // A disk that can't hold this line can't hold a run either: whoever writes next says so.
  if (ftruncate(fd_, 0) != 0 || pwrite(fd_, text.data(), text.size(), 0) < 0) errno = 0;
}

StateLock::~StateLock() { close(fd_); }

std::string StateLock::Holder(const std::string& folder) {
  const int fd = open((folder + kName).c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) return "";
  const bool is_free = flock(fd, LOCK_SH | LOCK_NB) == 0;
  std::string holder = is_free ? "" : Content(fd);
  close(fd);
  return holder;
}

}  // namespace reckoner
