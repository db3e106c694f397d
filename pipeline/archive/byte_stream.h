// Bytes of a file descriptor, unpacked on the way: gzip (any number of members, as WARC has them), zstd (any
// number of frames), or as they are; told apart by their first bytes. Constant memory. One thread; does not
// own the descriptor.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace reckoner {

class ByteStream {
 public:
  enum class Status {
    kOk,
    kEnd,        // where a member or frame ended
    kTruncated,  // in the middle of one
    kCorrupt,
    kIoError,
    kStopped,  // `ready` said so
  };

  // `ready`, where given, is asked before each read and may wait; false stops the stream.
  explicit ByteStream(int fd, std::function<bool()> ready = nullptr);
  ~ByteStream();
  ByteStream(const ByteStream&) = delete;
  ByteStream& operator=(const ByteStream&) = delete;

  // Appends the next bytes, 256 KiB at most, to `out`. kOk: there were some.
  Status Read(std::string* out);
  // Packed bytes read so far, for progress.
  uint64_t bytes_read() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// What a body was packed with ("gzip", "deflate", "br", "zstd", "identity"): unpacked, of at most `limit`
// bytes; false where it is corrupt, over the limit, or packed with something else.
bool Unpack(std::string_view packed, std::string_view encoding, size_t limit, std::string* out);

}  // namespace reckoner
