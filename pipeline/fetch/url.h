// URLs by RFC 3986, parsed by libcurl's URL API, with the canonical form that keys documents and caches.
// Pure; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace reckoner {

inline constexpr size_t kMaxUrl = 8 * 1024;

struct UrlParts {
  std::string scheme, host, path;  // host in lower case; path with query, "/" at least
  int port = 0;                    // the scheme's own where none is given
  std::string Origin() const;  // "https://example.org:8443"; the port only where it isn't the scheme's own
};

// http and https only; nullopt for everything else, credentials included, and for what doesn't parse.
std::optional<UrlParts> ParseUrl(std::string_view url);
// `reference` against `base`, dot segments removed, fragment kept off; nullopt as ParseUrl.
std::optional<std::string> ResolveUrl(std::string_view base, std::string_view reference);
// A link as a feed or page prints it: ResolveUrl, but "" for an empty one too, which would name the base
// itself.
std::string ResolveLink(std::string_view base, std::string_view link);
// One spelling for one page: lower-case scheme and host, no default port, no fragment, percent-encoding
// normalised, trackers' query parameters (utm_*, fbclid, gclid) dropped, order of the others kept.
std::optional<std::string> CanonicalUrl(std::string_view url);

}  // namespace reckoner
