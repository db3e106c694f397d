#include "pipeline/article/page_url.h"

#include <algorithm>

#include "pipeline/article/text_util.h"

namespace reckoner::article {
namespace {

constexpr size_t kMaxUrl = 2048;
constexpr std::string_view kTracking[] = {"utm_",   "fbclid",  "gclid",   "dclid",  "msclkid", "mc_cid",
                                          "mc_eid", "srsltid", "igshid",  "yclid",  "_ga",     "ocid",
                                          "cmpid",  "ncid",    "ref_src", "twclid", "wt_mc",   "xtor"};

struct Parts {
  std::string_view scheme, host, path, query;  // path begins with '/' or is empty; query with '?'
};

Parts Split(std::string_view url) {
  Parts parts;
  url = url.substr(0, url.find('#'));
  const size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return parts;
  parts.scheme = url.substr(0, scheme);
  url.remove_prefix(scheme + 3);
  const size_t host = std::min(url.find_first_of("/?"), url.size());
  parts.host = url.substr(0, host);
  url.remove_prefix(host);
  const size_t query = std::min(url.find('?'), url.size());
  parts.path = url.substr(0, query);
  parts.query = url.substr(query);
  return parts;
}

bool IsHttp(const Parts& parts) {
  const std::string scheme = LowerAscii(parts.scheme);
  return (scheme == "http" || scheme == "https") && !parts.host.empty();
}

bool IsFrontPage(const Parts& parts) { return parts.path.empty() || parts.path == "/"; }

std::string WithoutTracking(const Parts& parts) {
  std::string out = LowerAscii(parts.scheme) + "://" + LowerAscii(parts.host) + std::string(parts.path);
  std::string_view query = parts.query;
  char separator = '?';
  if (!query.empty()) query.remove_prefix(1);
  while (!query.empty()) {
    const size_t end = std::min(query.find('&'), query.size());
    const std::string_view parameter = query.substr(0, end);
    query.remove_prefix(std::min(end + 1, query.size()));
    const bool tracking = std::any_of(std::begin(kTracking), std::end(kTracking), [&](std::string_view name) {
      return StartsWithNoCase(parameter, name);
    });
    if (tracking || parameter.empty()) continue;
    out += separator;
    out += parameter;
    separator = '&';
  }
  return out;
}

std::string Absolute(std::string_view href, const Parts& base) {
  if (href.find("://") != std::string_view::npos) return std::string(href);
  if (!IsHttp(base)) return {};
  if (href.starts_with("//")) return std::string(base.scheme) + ":" + std::string(href);
  if (href.starts_with("/"))
    return std::string(base.scheme) + "://" + std::string(base.host) + std::string(href);
  return {};
}

}  // namespace

std::string CanonicalUrl(const Facts& facts, std::string_view url) {
  const Parts here = Split(url);
  for (const Source source : {Source::kLink, Source::kMeta, Source::kJsonLd}) {
    for (const Fact* fact : facts.Of(Field::kUrl, source)) {
      const std::string absolute = Absolute(fact->value, here);
      const Parts parts = Split(absolute);
      if (absolute.size() > kMaxUrl || !IsHttp(parts) ||
          absolute.find_first_of(" \t\n\r\"<>") != std::string::npos)
        continue;
      if (IsFrontPage(parts) && parts.query.empty() && !url.empty() && !IsFrontPage(here)) continue;
      return absolute.substr(0, absolute.find('#'));
    }
  }
  return IsHttp(here) && url.size() <= kMaxUrl ? WithoutTracking(here) : std::string();
}

}  // namespace reckoner::article
