// The long runs of a JSON string that need no unescaping, taken sixteen bytes at a time: a page is one string
// of a hundred kilobytes, and byte by byte its copying costs as much as the rest of reading a line. Pure; any
// thread.
#pragma once

#include <cstddef>
#include <experimental/simd>

namespace reckoner {

constexpr size_t kCopyPadding = 16;  // bytes that must follow the text, none of them read as part of it

// What an escape of one character stands for; NUL for another.
inline char OfEscape(char escape) {
  switch (escape) {
    case '"':
    case '\\':
    case '/':
      return escape;
    case 'n':
      return '\n';
    case 't':
      return '\t';
    case 'r':
      return '\r';
    default:
      return '\0';
  }
}

// Copies from `from` to `to`, which lies before it or is the same, up to the first quote, control character
// or escape of more than one character; moves both there. Escapes of one character are resolved. The text
// must end in a quote or a control character.
inline void CopyPlain(char*& from, char*& to) {
  namespace simd = std::experimental;
  using Bytes = simd::fixed_size_simd<unsigned char, kCopyPadding>;
  constexpr unsigned char kSpace = ' ', kQuote = '"', kEscape = '\\';
  // Copies: what is written may be the pointers themselves, for all the compiler knows.
  char *in = from, *out = to;
  for (;;) {
    const Bytes bytes(reinterpret_cast<const unsigned char*>(in), simd::element_aligned);
    const auto ends = bytes < kSpace || bytes == kQuote || bytes == kEscape;
    const auto copy_all = [&] {
      bytes.copy_to(reinterpret_cast<unsigned char*>(out), simd::element_aligned);
    };
    if (simd::none_of(ends)) {
      copy_all();
      in += Bytes::size();
      out += Bytes::size();
      continue;
    }
    const int plain = simd::find_first_set(ends);
    // All are put down where that overwrites nothing unread, and those before the end kept.
    if (in - out >= static_cast<ptrdiff_t>(Bytes::size())) {
      copy_all();
    } else {
      for (int i = 0; i < plain; ++i) out[i] = in[i];
    }
    in += plain;
    out += plain;
    const char character = *in == '\\' ? OfEscape(in[1]) : '\0';
    if (character == '\0') break;
    *out++ = character;
    in += 2;
  }
  from = in;
  to = out;
}

}  // namespace reckoner
