#include "extractors/envelope/duplicate_hash.h"

#include <array>

namespace reckoner {
namespace {

constexpr int kShingle = 3;

// FNV-1a over the lower-cased word.
uint64_t WordHash(std::string_view word) {
  uint64_t hash = 0xcbf29ce484222325ULL;
  for (char c : word) {
    const auto byte = static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    hash = (hash ^ byte) * 0x100000001b3ULL;
  }
  return hash;
}

// The finaliser of SplitMix64: every bit of the shingle decides about every bit of the hash.
uint64_t Mix(uint64_t x) {
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
  x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
  return x ^ (x >> 31);
}

}  // namespace

std::optional<uint64_t> SimHash(const Passage& passage) {
  std::array<int64_t, 64> votes{};
  std::array<uint64_t, kShingle> last{};
  uint64_t words = 0;
  for (const Token& token : passage.tokens) {
    if (token.kind != Token::kWord && token.kind != Token::kNumber) continue;
    if (passage.InBoilerplate(token.span)) continue;
    last[words++ % kShingle] = WordHash(Slice(passage.text, token.span));
    if (words < kShingle) continue;
    uint64_t shingle = 0;
    for (int i = 0; i < kShingle; ++i) shingle = Mix(shingle + last[(words + i) % kShingle]);
    for (int bit = 0; bit < 64; ++bit) votes[bit] += (shingle >> bit & 1) ? 1 : -1;
  }
  if (words < kShingle) return std::nullopt;
  uint64_t hash = 0;
  for (int bit = 0; bit < 64; ++bit) hash |= static_cast<uint64_t>(votes[bit] > 0) << bit;
  return hash;
}

std::string HashHex(uint64_t hash) {
  std::string out(16, '0');
  for (int i = 15; i >= 0; --i, hash >>= 4) out[i] = "0123456789abcdef"[hash & 15];
  return out;
}

}  // namespace reckoner
