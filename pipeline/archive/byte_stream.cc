#include "pipeline/archive/byte_stream.h"

#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

#include <cerrno>

namespace reckoner {
namespace {

constexpr size_t kChunk = 256 << 10;
constexpr unsigned kMaxZstdWindow = 27;  // 128 MiB of window: what a stranger's frame may make us hold

// Unpacks what it is fed. `ended`: at a member's or frame's end, where a file may stop.
class Unpacker {
 public:
  virtual ~Unpacker() = default;
  // Takes from `in` (advancing it) and appends to `out`; false for corrupt input.
  virtual bool Feed(std::string_view* in, std::string* out) = 0;
  virtual bool ended() const = 0;
};

class Plain : public Unpacker {
 public:
  bool Feed(std::string_view* in, std::string* out) override {
    out->append(*in);
    in->remove_prefix(in->size());
    return true;
  }
  bool ended() const override { return true; }
};

class Gzip : public Unpacker {
 public:
  Gzip() { inflateInit2(&stream_, 15 + 16); }
  ~Gzip() override { inflateEnd(&stream_); }

  bool Feed(std::string_view* in, std::string* out) override {
    char buffer[kChunk / 4];
    if (ended_) {
      inflateReset(&stream_);  // the next member
      ended_ = false;
    }
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(in->data()));
    stream_.avail_in = static_cast<uInt>(in->size());
    stream_.next_out = reinterpret_cast<Bytef*>(buffer);
    stream_.avail_out = sizeof buffer;
    const int result = inflate(&stream_, Z_NO_FLUSH);
    if (result != Z_OK && result != Z_STREAM_END && result != Z_BUF_ERROR) return false;
    in->remove_prefix(in->size() - stream_.avail_in);
    out->append(buffer, sizeof buffer - stream_.avail_out);
    ended_ = result == Z_STREAM_END;
    return true;
  }
  bool ended() const override { return ended_; }

 private:
  z_stream stream_{};
  bool ended_ = false;
};

class Zstd : public Unpacker {
 public:
  Zstd() : stream_(ZSTD_createDStream()) {
    ZSTD_DCtx_setParameter(stream_, ZSTD_d_windowLogMax, kMaxZstdWindow);
  }
  ~Zstd() override { ZSTD_freeDStream(stream_); }

  bool Feed(std::string_view* in, std::string* out) override {
    char buffer[kChunk / 4];
    ZSTD_inBuffer from{in->data(), in->size(), 0};
    ZSTD_outBuffer to{buffer, sizeof buffer, 0};
    const size_t result = ZSTD_decompressStream(stream_, &to, &from);
    if (ZSTD_isError(result)) return false;
    in->remove_prefix(from.pos);
    out->append(buffer, to.pos);
    ended_ = result == 0;
    return true;
  }
  bool ended() const override { return ended_; }

 private:
  ZSTD_DStream* stream_;
  bool ended_ = false;
};

std::unique_ptr<Unpacker> UnpackerFor(std::string_view beginning) {
  if (beginning.substr(0, 2) == "\x1f\x8b") return std::make_unique<Gzip>();
  const std::string_view magic = beginning.substr(0, 4);
  // A frame, or a skippable one, with which zstd WARCs may begin.
  if (magic == "\x28\xb5\x2f\xfd" ||
      (magic.size() == 4 && (magic[0] & 0xf0) == 0x50 && magic.substr(1) == "\x2a\x4d\x18"))
    return std::make_unique<Zstd>();
  return std::make_unique<Plain>();
}

}  // namespace

struct ByteStream::Impl {
  int fd;
  std::function<bool()> ready;
  uint64_t read = 0;
  std::string packed;     // read, not yet unpacked
  std::string_view rest;  // of `packed`
  std::unique_ptr<Unpacker> unpacker;
  bool at_end = false;

  // False at the file's end or after an error, which errno then names.
  bool Fill() {
    packed.resize(kChunk);
    ssize_t got;
    do got = ::read(fd, packed.data(), kChunk);
    while (got < 0 && errno == EINTR);
    if (got < 0) return false;
    packed.resize(static_cast<size_t>(got));
    rest = packed;
    read += static_cast<uint64_t>(got);
    at_end = got == 0;
    errno = 0;
    return got > 0;
  }
};

ByteStream::ByteStream(int fd, std::function<bool()> ready) : impl_(std::make_unique<Impl>()) {
  impl_->fd = fd;
  impl_->ready = std::move(ready);
}
ByteStream::~ByteStream() = default;
uint64_t ByteStream::bytes_read() const { return impl_->read; }

ByteStream::Status ByteStream::Read(std::string* out) {
  const size_t before = out->size();
  while (out->size() == before) {
    if (impl_->rest.empty() && !impl_->at_end) {
      if (impl_->ready && !impl_->ready()) return Status::kStopped;
      if (!impl_->Fill() && errno != 0) return Status::kIoError;
    }
    if (impl_->rest.empty())
      return !impl_->unpacker || impl_->unpacker->ended() ? Status::kEnd : Status::kTruncated;
    if (!impl_->unpacker) impl_->unpacker = UnpackerFor(impl_->rest);
    const size_t left = impl_->rest.size();
    if (!impl_->unpacker->Feed(&impl_->rest, out)) return Status::kCorrupt;
    if (impl_->rest.size() == left && out->size() == before) return Status::kCorrupt;  // it makes no progress
  }
  return Status::kOk;
}

}  // namespace reckoner
