#include "pipeline/run/clock.h"

#include <ctime>

namespace reckoner {

int64_t SystemSeconds() { return std::time(nullptr); }

std::string IsoTime(int64_t seconds) {
  const std::time_t time = seconds;
  std::tm utc{};
  gmtime_r(&time, &utc);
  char text[40];
  std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &utc);
  return text;
}

std::optional<int64_t> ParseIsoTime(std::string_view given) {
  const std::string text(given);
  std::tm utc{};
  for (const char* form : {"%Y-%m-%dT%H:%M:%SZ", "%Y-%m-%d"}) {
    utc = {};
    const char* end = strptime(text.c_str(), form, &utc);
    // timegm turns the 30th of February into March: what doesn't come back was no date.
    if (!end || *end != '\0') continue;
    const int64_t seconds = timegm(&utc);
    const std::string back = IsoTime(seconds);
    if (back == text || back.substr(0, 10) == text) return seconds;
  }
  return std::nullopt;
}

}  // namespace reckoner
