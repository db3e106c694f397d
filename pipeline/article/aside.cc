#include "pipeline/article/aside.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "extractors/text/sanitize.h"

namespace reckoner::article {
namespace {

constexpr char kMark = '\xFF';
constexpr size_t kDigits = 4;  // of seven bits, each in a byte above ASCII, where markup has no meaning
constexpr size_t kMarkSize = 1 + kDigits;
constexpr size_t kMostPieces = size_t{1} << (7 * kDigits);
constexpr size_t kShort = 2 * kMarkSize;  // not worth a mark

// The bytes before the next one that the builder decodes or drops.
size_t PlainSize(std::string_view text, Aside::References references) {
  const char reference = references == Aside::References::kDecoded ? '&' : '\0';
  constexpr uint64_t kOnes = 0x0101010101010101u, kHigh = 0x80 * kOnes;
  const auto has_zero = [](uint64_t word) { return ((word - kOnes) & ~word & kHigh) != 0; };
  size_t size = 0;
  for (uint64_t word; size + sizeof word <= text.size(); size += sizeof word) {
    std::memcpy(&word, text.data() + size, sizeof word);
    const uint64_t as_reference = word ^ kOnes * static_cast<unsigned char>(reference);
    if (has_zero(word) || has_zero(word ^ kOnes * '\r') || has_zero(as_reference)) break;
  }
  while (size < text.size() && text[size] != reference && text[size] != '\r' && text[size] != '\0') ++size;
  return size;
}

// How much belongs to a reference, or to a line end, that begins the text.
size_t DecodedSize(std::string_view text) {
  size_t size = 1;
  if (text[0] == '\r') return text.substr(1, 1) == "\n" ? 2 : 1;
  if (text[0] == '\0') return 1;
  const auto inside = [](char c) {
    return (c >= '0' && c <= '9') || static_cast<unsigned char>((c | 0x20) - 'a') < 26 || c == '#';
  };
  while (size < text.size() && inside(text[size])) ++size;
  // These two decide whether it is one.
  if (size < text.size() && (text[size] == ';' || text[size] == '=')) ++size;
  return size;
}

}  // namespace

void Aside::Put(std::string_view text, References references, std::string* markup) {
  while (!text.empty()) {
    const size_t plain = PlainSize(text, references);
    PutPiece(text.substr(0, plain), markup);
    text.remove_prefix(plain);
    if (text.empty()) return;
    const size_t decoded = DecodedSize(text);
    *markup += text.substr(0, decoded);
    text.remove_prefix(decoded);
  }
}

void Aside::PutPiece(std::string_view piece, std::string* markup) {
  if (piece.size() < kShort || pieces_.size() >= kMostPieces) {
    *markup += piece;
    return;
  }
  char mark[kMarkSize] = {kMark};
  size_t number = pieces_.size();
  for (size_t i = 1; i < kMarkSize; ++i, number >>= 7) mark[i] = static_cast<char>(0x80 | (number & 0x7F));
  markup->append(mark, kMarkSize);
  pieces_.push_back(piece);
}

void Aside::Append(std::string_view text, std::string* out) const {
  while (!text.empty()) {
    const size_t mark = std::min(text.find(kMark), text.size());
    // Numeric references come decoded whatever they stand for: it may be no character.
    const std::string_view before = text.substr(0, mark);
    if (IsValidUtf8(before)) {
      *out += before;
    } else {
      *out += SanitizeUtf8(before);
    }
    text.remove_prefix(mark);
    if (text.size() < kMarkSize) return;
    size_t number = 0;
    for (size_t i = kMarkSize - 1; i > 0; --i)
      number = number << 7 | (static_cast<unsigned char>(text[i]) & 0x7F);
    if (number < pieces_.size()) *out += pieces_[number];
    text.remove_prefix(kMarkSize);
  }
}

}  // namespace reckoner::article
