#include "pipeline/nightly/durable_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <iterator>
#include <system_error>

#include "extractors/text/sha256.h"
#include "pipeline/sinks/atomic_file.h"

namespace reckoner {
namespace {

constexpr size_t kBuffer = 256 << 10;

[[noreturn]] void Throw(const std::string& path) {
  throw std::system_error(errno, std::generic_category(), path);
}

}  // namespace

struct DurableFile::Impl {
  explicit Impl(std::string path) : file(std::move(path)) {}

  AtomicFile file;
  Sha256 hash;
  std::string sha256;
  uint64_t bytes = 0, lines = 0;
};

DurableFile::DurableFile(std::string path) : impl_(std::make_unique<Impl>(std::move(path))) {}
DurableFile::~DurableFile() = default;

void DurableFile::Write(std::string_view bytes) {
  impl_->bytes += bytes.size();
  impl_->lines += static_cast<uint64_t>(std::count(bytes.begin(), bytes.end(), '\n'));
  impl_->hash.Add(bytes);
  impl_->file.Write(bytes);
}

void DurableFile::Finish() {
  if (!impl_->sha256.empty()) return;
  impl_->sha256 = impl_->hash.Hex();
  impl_->file.Sync();
}

void DurableFile::Commit() {
  Finish();
  impl_->file.Commit();
}

uint64_t DurableFile::bytes() const { return impl_->bytes; }
uint64_t DurableFile::lines() const { return impl_->lines; }
const std::string& DurableFile::sha256() const { return impl_->sha256; }

void WriteDurably(const std::string& path, std::string_view content) {
  DurableFile file(path);
  file.Write(content);
  file.Commit();
}

FileHash HashFile(const std::string& path) {
  const int fd = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) Throw(path);
  FileHash out;
  Sha256 hash;
  std::string buffer(kBuffer, '\0');
  ssize_t size = 0;
  while ((size = read(fd, buffer.data(), buffer.size())) > 0 || (size < 0 && errno == EINTR)) {
    if (size < 0) continue;
    hash.Add({buffer.data(), static_cast<size_t>(size)});
    out.bytes += static_cast<uint64_t>(size);
  }
  const int error = errno;
  close(fd);
  errno = error;
  if (size < 0) Throw(path);
  out.sha256 = hash.Hex();
  return out;
}

std::string ReadFile(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::string out{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  if (!in.is_open() || in.bad()) Throw(path);
  return out;
}

}  // namespace reckoner
