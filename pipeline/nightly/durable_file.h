// A file that is there whole or not at all (sinks' AtomicFile), and knows the hash of what it holds; and what
// else a run needs of files. Throws SinkError and std::system_error. Not thread-safe.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace reckoner {

class DurableFile {
 public:
  explicit DurableFile(std::string path);
  ~DurableFile();
  DurableFile(const DurableFile&) = delete;
  DurableFile& operator=(const DurableFile&) = delete;

  void Write(std::string_view bytes);
  void Finish();  // nothing may be written after it; what was is on the disk
  void Commit();  // until then there is nothing to be seen; without it nothing stays

  uint64_t bytes() const;
  uint64_t lines() const;
  const std::string& sha256() const;  // hexadecimal, after Finish

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// The same for content at hand.
void WriteDurably(const std::string& path, std::string_view content);

struct FileHash {
  uint64_t bytes = 0;
  std::string sha256;
};
FileHash HashFile(const std::string& path);
std::string ReadFile(const std::string& path);

}  // namespace reckoner
