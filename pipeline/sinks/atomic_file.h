// A file that is there whole or not at all: written beside its place under another name, flushed to disk,
// renamed over the old one, and the folder flushed. Without Commit nothing is left of it. After a crash a
// "PATH.part" may remain; the next writer of the same path takes it over. Throws SinkError. Not thread-safe.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace reckoner {

class OutputFile;

class AtomicFile {
 public:
  explicit AtomicFile(std::string path);
  ~AtomicFile();
  AtomicFile(const AtomicFile&) = delete;
  AtomicFile& operator=(const AtomicFile&) = delete;

  void Write(std::string_view bytes);
  void Sync();  // to the disk, what was written so far; Commit does it too
  void Commit();

 private:
  std::string path_, part_;
  std::unique_ptr<OutputFile> out_;
};

// A folder's entries to the disk: what was made, renamed or removed in it.
void SyncFolder(const std::string& folder);

}  // namespace reckoner
