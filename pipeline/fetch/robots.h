// robots.txt as RFC 9309 defines it: which paths of a host a crawler may ask for. Parsing never fails; what
// isn't understood is skipped. A value, const after Parse, safe from many threads. What the response's status
// means for access is RobotsAccess's business (section 2.3.1 of the RFC), not this parser's.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reckoner {

// Section 2.5: a parser's limit of at least 500 kibibytes; what stands beyond it is ignored.
inline constexpr size_t kRobotsLimit = 500 * 1024;
// Section 2.4: a cached file is not used for more than 24 hours.
inline constexpr std::chrono::hours kRobotsLifetime{24};

class Robots {
 public:
  // Everything allowed, as where no file exists.
  Robots() = default;
  // The rules for the crawler whose product token is `agent` ("reckoner"), from the bytes of a robots.txt.
  static Robots Parse(std::string_view bytes, std::string_view agent);
  // Nothing allowed, as where the file can't be had (section 2.3.1.4).
  static Robots DisallowAll();

  // `path` with its query, as it stands in the request ("/news?id=1"); "" counts as "/".
  bool Allowed(std::string_view path) const;

  // Not in the RFC, but asked for by many: seconds between requests. Uncapped here.
  std::optional<std::chrono::milliseconds> crawl_delay() const { return crawl_delay_; }
  // Absolute URLs of `Sitemap:` lines, whatever group they stand in.
  const std::vector<std::string>& sitemaps() const { return sitemaps_; }

 private:
  struct Rule {
    std::string pattern;  // percent-encoding normalised; '*' and a final '$' are special
    bool allow;
  };
  std::vector<Rule> rules_;
  std::vector<std::string> sitemaps_;
  std::optional<std::chrono::milliseconds> crawl_delay_;
};

// What an answer to GET /robots.txt means (section 2.3.1).
enum class RobotsAccess {
  kParse,        // 2xx: read the rules
  kAllowAll,     // 4xx: unavailable, everything is allowed (2.3.1.3)
  kDisallowAll,  // 5xx, 429, no answer: unreachable, nothing is allowed (2.3.1.4)
};
// `status` 0: no answer (timeout, refused connection). A redirect has been followed by then.
RobotsAccess AccessFor(int status);

}  // namespace reckoner
