// Envelope lines in the order in which they were made, appended and synced: what a run has finished and not
// yet published. Throws std::system_error. Not thread-safe.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace reckoner {

class JournalWriter {
 public:
  // Keeps the first `size` bytes of what is there.
  JournalWriter(std::string path, int64_t size);
  ~JournalWriter();
  JournalWriter(const JournalWriter&) = delete;
  JournalWriter& operator=(const JournalWriter&) = delete;

  int64_t Append(std::string_view line);  // where it begins
  int64_t Sync();                         // the size on the disk

 private:
  void Drain();

  std::string path_, buffer_;
  int fd_;
  int64_t size_;  // with what is buffered
};

class JournalReader {
 public:
  explicit JournalReader(std::string path);
  ~JournalReader();
  JournalReader(const JournalReader&) = delete;
  JournalReader& operator=(const JournalReader&) = delete;

  std::string Read(int64_t offset, int64_t size) const;

 private:
  std::string path_;
  int fd_;
};

}  // namespace reckoner
