// Any bytes as a robots.txt, the last line of them as a path: never fails, robots.txt itself stays allowed,
// the same question has the same answer, and escaping a path's unreserved characters changes nothing.
#include <string>

#include "fuzz/require.h"
#include "pipeline/fetch/robots.h"

using namespace reckoner;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const size_t line = text.rfind('\n');
  const std::string path = "/" + std::string(line == text.npos ? text : text.substr(line + 1));
  const Robots robots = Robots::Parse(text, "reckoner");
  REQUIRE(robots.Allowed("/robots.txt"));
  const bool allowed = robots.Allowed(path);
  REQUIRE(robots.Allowed(path) == allowed);
  if (path.size() > 1 && path[1] >= 'a' && path[1] <= 'z') {
    static constexpr char kHex[] = "0123456789abcdef";
    const std::string escaped = std::string("/%") + kHex[path[1] >> 4] + kHex[path[1] & 15] + path.substr(2);
    REQUIRE(robots.Allowed(escaped) == allowed);
  }
  for (const std::string& sitemap : robots.sitemaps()) REQUIRE(sitemap.size() <= kRobotsLimit);
  return 0;
}
