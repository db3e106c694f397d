// The time of day, where a run's edge asks for it: given, never read further in, so that tests and
// reproductions say what time it is. Seconds since 1970, UTC. Any thread.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace reckoner {

using WallClock = std::function<int64_t()>;

int64_t SystemSeconds();

std::string IsoTime(int64_t seconds);  // "2026-01-14T09:30:00Z"
// The same back, also of a day alone; nullopt for anything else, zones but Z included.
std::optional<int64_t> ParseIsoTime(std::string_view text);

}  // namespace reckoner
