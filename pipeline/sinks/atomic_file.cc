#include "pipeline/sinks/atomic_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>

#include "pipeline/sinks/output_file.h"
#include "pipeline/sinks/sink.h"

namespace reckoner {
namespace {

[[noreturn]] void Throw(const std::string& path, int error) {
  throw SinkError(SinkError::Kind::kIo, path + ": " + std::generic_category().message(error));
}

}  // namespace

void SyncFolder(const std::string& folder) {
  const int fd = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) Throw(folder, errno);
  // A file system that can't flush a folder says EINVAL: there is nothing more to be done.
  const int error = fsync(fd) != 0 && errno != EINVAL ? errno : 0;
  close(fd);
  if (error != 0) Throw(folder, error);
}

AtomicFile::AtomicFile(std::string path)
    : path_(std::move(path)), part_(path_ + ".part"), out_(std::make_unique<OutputFile>(part_)) {}

AtomicFile::~AtomicFile() {
  if (out_) unlink(part_.c_str());
}

void AtomicFile::Write(std::string_view bytes) { out_->Write(bytes); }

void AtomicFile::Sync() {
  out_->Flush();
  out_->Sync();
}

void AtomicFile::Commit() {
  Sync();
  out_->Close();
  if (std::rename(part_.c_str(), path_.c_str()) != 0) Throw(path_, errno);
  out_.reset();
  const std::string folder = std::filesystem::path(path_).parent_path();
  SyncFolder(folder.empty() ? "." : folder);
}

}  // namespace reckoner
