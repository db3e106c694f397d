#include <brotli/decode.h>
#include <zlib.h>
#include <zstd.h>

#include "pipeline/archive/byte_stream.h"

namespace reckoner {
namespace {

constexpr size_t kStep = 64 << 10;

// deflate is zlib's format by RFC 9110, but some servers send it raw.
bool Inflate(std::string_view packed, int window, size_t limit, std::string* out) {
  z_stream stream{};
  if (inflateInit2(&stream, window) != Z_OK) return false;
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = static_cast<uInt>(packed.size());
  char buffer[kStep];
  int result = Z_OK;
  while (result == Z_OK && out->size() <= limit) {
    stream.next_out = reinterpret_cast<Bytef*>(buffer);
    stream.avail_out = sizeof buffer;
    result = inflate(&stream, Z_NO_FLUSH);
    out->append(buffer, sizeof buffer - stream.avail_out);
  }
  inflateEnd(&stream);
  return result == Z_STREAM_END && out->size() <= limit;
}

bool Brotli(std::string_view packed, size_t limit, std::string* out) {
  BrotliDecoderState* state = BrotliDecoderCreateInstance(nullptr, nullptr, nullptr);
  size_t available_in = packed.size();
  const auto* next_in = reinterpret_cast<const uint8_t*>(packed.data());
  BrotliDecoderResult result = BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT;
  while (result == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT && out->size() <= limit) {
    uint8_t buffer[kStep];
    uint8_t* next_out = buffer;
    size_t available_out = sizeof buffer;
    result =
        BrotliDecoderDecompressStream(state, &available_in, &next_in, &available_out, &next_out, nullptr);
    out->append(reinterpret_cast<char*>(buffer), sizeof buffer - available_out);
  }
  BrotliDecoderDestroyInstance(state);
  return result == BROTLI_DECODER_RESULT_SUCCESS && out->size() <= limit;
}

bool Zstandard(std::string_view packed, size_t limit, std::string* out) {
  ZSTD_DStream* stream = ZSTD_createDStream();
  ZSTD_inBuffer in{packed.data(), packed.size(), 0};
  char buffer[kStep];
  size_t result = 1;
  bool moved = true;
  while (result != 0 && !ZSTD_isError(result) && moved && out->size() <= limit) {
    ZSTD_outBuffer to{buffer, sizeof buffer, 0};
    const size_t before = in.pos;
    result = ZSTD_decompressStream(stream, &to, &in);
    out->append(buffer, to.pos);
    moved = in.pos != before || to.pos != 0;
  }
  ZSTD_freeDStream(stream);
  return result == 0 && out->size() <= limit;
}

}  // namespace

bool Unpack(std::string_view packed, std::string_view encoding, size_t limit, std::string* out) {
  out->clear();
  bool good = false;
  if (encoding.empty() || encoding == "identity") {
    good = packed.size() <= limit;
    if (good) out->assign(packed);
  } else if (encoding == "gzip" || encoding == "x-gzip") {
    good = Inflate(packed, 15 + 16, limit, out);
  } else if (encoding == "deflate") {
    good = Inflate(packed, 15, limit, out);
    if (!good) {
      out->clear();
      good = Inflate(packed, -15, limit, out);
    }
  } else if (encoding == "br") {
    good = Brotli(packed, limit, out);
  } else if (encoding == "zstd") {
    good = Zstandard(packed, limit, out);
  }
  if (!good) out->clear();
  return good;
}

}  // namespace reckoner
