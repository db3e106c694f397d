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

// Of many 64-bit words, how many have each bit set: eight counters of a byte side by side, emptied before one
// can overflow, so that a word costs eight additions and not sixty-four.
class BitCounts {
 public:
  void Add(uint64_t word) {
    for (int i = 0; i < 8; ++i) bytes_[i] += word >> i & 0x0101010101010101ULL;
    ++words_;
    if (++pending_ == 255) Empty();
  }
  // The bits that more than half of the words have set.
  uint64_t Majority() {
    Empty();
    uint64_t bits = 0;
    for (int bit = 0; bit < 64; ++bit) bits |= static_cast<uint64_t>(2 * counts_[bit] > words_) << bit;
    return bits;
  }

 private:
  void Empty() {
    for (int bit = 0; bit < 64; ++bit) counts_[bit] += bytes_[bit % 8] >> (bit - bit % 8) & 0xff;
    bytes_ = {};
    pending_ = 0;
  }

  std::array<uint64_t, 8> bytes_{};
  std::array<uint64_t, 64> counts_{};
  uint64_t words_ = 0;
  int pending_ = 0;
};

}  // namespace

std::optional<uint64_t> SimHash(const Passage& passage) {
  BitCounts votes;
  uint64_t words = 0, before_last = 0, last = 0;
  for (const Token& token : passage.tokens) {
    if (token.kind != Token::kWord && token.kind != Token::kNumber) continue;
    if (passage.InBoilerplate(token.span)) continue;
    const uint64_t hash = WordHash(Slice(passage.text, token.span));
    if (++words >= kShingle) votes.Add(Mix(Mix(Mix(before_last) + last) + hash));
    before_last = last;
    last = hash;
  }
  if (words < kShingle) return std::nullopt;
  return votes.Majority();
}

std::string HashHex(uint64_t hash) {
  std::string out(16, '0');
  for (int i = 15; i >= 0; --i, hash >>= 4) out[i] = "0123456789abcdef"[hash & 15];
  return out;
}

}  // namespace reckoner
