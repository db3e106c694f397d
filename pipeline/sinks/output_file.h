// Bytes into a file or standard output, buffered. Every write, flush and close is checked and throws
// SinkError: a program that doesn't look exits 0 on a full disk with its data lost. What was not flushed is
// dropped. Not thread-safe.
#pragma once

#include <string>
#include <string_view>

namespace reckoner {

class OutputFile {
 public:
  explicit OutputFile(const std::string& path);  // "": standard output
  ~OutputFile();
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  void Write(std::string_view bytes);
  void Flush();
  void Sync();   // after Flush: to the disk itself
  void Close();  // after the last Flush; reports what only the end of a file reports

 private:
  [[noreturn]] void Throw(int error);

  std::string name_;
  int fd_;
  std::string buffer_;
};

}  // namespace reckoner
