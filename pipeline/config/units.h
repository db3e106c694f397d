// Times and sizes as an operator writes them, "36h" and "16MiB", and as they are shown again. Pure; any
// thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace reckoner {

// nullopt for what is no whole number and one of the units.
std::optional<uint64_t> ReadTime(std::string_view text);  // seconds; s m h d w
std::optional<uint64_t> ReadSize(std::string_view text);  // bytes; B kB MB GB KiB MiB GiB

// The shortest exact spelling, which reads back as the same: 90000 seconds are "25h", 86400 "1d".
std::string WriteTime(uint64_t seconds);
std::string WriteSize(uint64_t bytes);

}  // namespace reckoner
