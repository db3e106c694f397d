// Some tags (tags.h), asked for one: a bit test where std::string_view::find would be a call. Plain value.
#pragma once

#include <cstdint>
#include <string_view>

namespace reckoner {

class TagSet {
 public:
  constexpr explicit TagSet(std::string_view tags) {
    for (const char tag : tags) bits_[static_cast<unsigned char>(tag) >> 6] |= uint64_t{1} << (tag & 63);
  }
  constexpr bool Meets(TagSet other) const {
    return ((bits_[0] & other.bits_[0]) | (bits_[1] & other.bits_[1])) != 0;
  }
  constexpr bool Has(char tag) const {
    const auto u = static_cast<unsigned char>(tag);
    return u < 128 && (bits_[u >> 6] >> (u & 63) & 1) != 0;
  }

 private:
  uint64_t bits_[2] = {};
};

}  // namespace reckoner
