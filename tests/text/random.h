// A small generator for property tests: the same numbers on every machine and standard library.
#pragma once

#include <cstdint>
#include <iterator>

namespace reckoner {

// splitmix64.
class Random {
 public:
  explicit Random(uint64_t seed) : state_(seed) {}

  uint64_t Next() {
    uint64_t z = (state_ += 0x9E3779B97F4A7C15u);
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
    z = (z ^ z >> 27) * 0x94D049BB133111EBu;
    return z ^ z >> 31;
  }
  uint32_t Below(uint32_t limit) { return static_cast<uint32_t>(Next() % limit); }
  // From low to high, both included.
  int Between(int low, int high) {
    return low + static_cast<int>(Below(static_cast<uint32_t>(high - low + 1)));
  }
  bool OneIn(uint32_t n) { return Below(n) == 0; }
  template <typename Items>
  const auto& Pick(const Items& items) {
    return items[Below(static_cast<uint32_t>(std::size(items)))];
  }

 private:
  uint64_t state_;
};

}  // namespace reckoner
