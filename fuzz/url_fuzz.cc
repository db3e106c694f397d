// Any bytes as a link: what is accepted is http or https, and a canonical URL is its own canonical form.
#include <string>

#include "fuzz/require.h"
#include "pipeline/fetch/url.h"

using namespace reckoner;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (const auto parts = ParseUrl(text)) {
    REQUIRE(parts->scheme == "http" || parts->scheme == "https");
    REQUIRE(!parts->host.empty() && parts->path.starts_with("/"));
  }
  const std::string link = ResolveLink("https://example.org/a/b?c", text);
  REQUIRE(link.empty() || link.starts_with("http://") || link.starts_with("https://"));
  if (const auto canonical = CanonicalUrl(text)) {
    const auto again = CanonicalUrl(*canonical);
    REQUIRE(again && *again == *canonical);
  }
  return 0;
}
