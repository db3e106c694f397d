// Texts that a record's rows hold and its line does not: ids, counts, lists written anew. One piece of memory
// for all of a record's, taken and given back at once. Internal to the sinks. Not thread-safe.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <memory_resource>
#include <span>
#include <string_view>

namespace reckoner {

class RecordTexts {
 public:
  // What was kept is gone.
  void Clear() { memory_.release(); }

  std::span<char> Room(size_t size) { return {static_cast<char*>(memory_.allocate(size, 1)), size}; }
  std::string_view Keep(std::initializer_list<std::string_view> parts) {
    size_t size = 0;
    for (std::string_view part : parts) size += part.size();
    const std::span<char> room = Room(size);
    char* to = room.data();
    for (std::string_view part : parts) to = std::ranges::copy(part, to).out;
    return {room.data(), size};
  }
  std::pmr::memory_resource* memory() { return &memory_; }

 private:
  // Of a usual article; more is asked for where it takes more.
  std::array<std::byte, 32 << 10> first_;
  std::pmr::monotonic_buffer_resource memory_{first_.data(), first_.size()};
};

}  // namespace reckoner
