#include "pipeline/config/units.h"

#include <charconv>
#include <span>

namespace reckoner {
namespace {

struct Unit {
  std::string_view name;
  uint64_t factor;
};
constexpr Unit kTimes[] = {{"s", 1}, {"m", 60}, {"h", 3600}, {"d", 86400}, {"w", 7 * 86400}};
constexpr Unit kSizes[] = {{"B", 1},         {"kB", 1000},     {"MB", 1000'000}, {"GB", 1000'000'000},
                           {"KiB", 1 << 10}, {"MiB", 1 << 20}, {"GiB", 1 << 30}};
constexpr uint64_t kMost = uint64_t{1} << 32;  // of any unit

std::optional<uint64_t> Read(std::string_view text, std::span<const Unit> units) {
  uint64_t count = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  if (error != std::errc() || count > kMost) return std::nullopt;
  std::string_view name(end, text.data() + text.size() - end);
  while (name.starts_with(' ')) name.remove_prefix(1);
  for (const Unit& unit : units)
    if (unit.name == name) return count * unit.factor;
  return std::nullopt;
}

std::string Write(uint64_t amount, std::span<const Unit> units) {
  const Unit* best = &units.front();
  for (const Unit& unit : units)
    if (amount % unit.factor == 0 && unit.factor > best->factor) best = &unit;
  return std::to_string(amount / best->factor) + std::string(best->name);
}

}  // namespace

std::optional<uint64_t> ReadTime(std::string_view text) { return Read(text, kTimes); }
std::optional<uint64_t> ReadSize(std::string_view text) { return Read(text, kSizes); }
std::string WriteTime(uint64_t seconds) { return seconds == 0 ? "0s" : Write(seconds, kTimes); }
std::string WriteSize(uint64_t bytes) { return bytes == 0 ? "0B" : Write(bytes, kSizes); }

}  // namespace reckoner
