// UTF-8 for RapidJSON's reader that takes what needs no unescaping in long runs: a page is one string of a
// hundred kilobytes, and byte by byte its copying costs as much as the rest of reading a line. For parsing in
// situ only: a BulkStream's text must be followed by kPadding bytes of zeros. Pure; any thread.
#pragma once

#include <rapidjson/encodings.h>
#include <rapidjson/stream.h>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace reckoner {

struct BulkUtf8 : rapidjson::UTF8<> {
  static constexpr size_t kPadding = 8;

  // Copies from `from` to `to`, which is never ahead of it, up to the first quote, backslash or control
  // character; moves both there.
  static void CopyPlain(char*& from, char*& to) {
    constexpr uint64_t kOnes = 0x0101010101010101u, kHigh = 0x80 * kOnes;
    // The high bit of each byte below `limit`; behind the first one there may be false ones, and bytes above
    // ASCII never count.
    const auto below = [](uint64_t word, uint64_t limit) { return (word - limit * kOnes) & ~word & kHigh; };
    for (;;) {
      uint64_t word;
      std::memcpy(&word, from, sizeof word);
      const uint64_t ends = below(word, 0x20) | below(word ^ '"' * kOnes, 1) | below(word ^ '\\' * kOnes, 1);
      if (ends != 0) {
        // All eight are put down where that overwrites nothing unread, and those before the end kept.
        if (std::endian::native != std::endian::little || from - to < static_cast<ptrdiff_t>(sizeof word))
          break;
        const int plain = std::countr_zero(ends) / 8;
        std::memcpy(to, &word, sizeof word);
        from += plain;
        to += plain;
        return;
      }
      std::memcpy(to, &word, sizeof word);
      from += sizeof word;
      to += sizeof word;
    }
    while (static_cast<unsigned char>(*from) >= 0x20 && *from != '"' && *from != '\\') *to++ = *from++;
  }
};

using BulkStream = rapidjson::GenericInsituStringStream<BulkUtf8>;

}  // namespace reckoner

// The reader's own point of extension: what carries characters from one encoding to another.
template <>
struct rapidjson::Transcoder<reckoner::BulkUtf8, reckoner::BulkUtf8>
    : rapidjson::Transcoder<rapidjson::UTF8<>, rapidjson::UTF8<>> {
  using Transcoder<UTF8<>, UTF8<>>::Transcode;
  static bool Transcode(reckoner::BulkStream& from, reckoner::BulkStream& to) {
    reckoner::BulkUtf8::CopyPlain(from.src_, to.dst_);
    return true;
  }
};
