// Sitemaps and sitemap indexes (sitemaps.org protocol 0.9) with Google's news extension. Text in, entries
// out; what is broken costs that entry only. Pure; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace reckoner {

inline constexpr size_t kMaxSitemapEntries = 50000;  // the protocol's own limit

struct SitemapEntry {
  std::string url;        // absolute
  std::string modified;   // lastmod, ISO 8601, or ""
  std::string published;  // news:publication_date, or ""
  std::string title;      // news:title, or ""
  std::string language;   // news:language, or ""
};

struct Sitemap {
  bool is_sitemap = false;
  std::vector<SitemapEntry> pages;     // of a <urlset>
  std::vector<SitemapEntry> sitemaps;  // of a <sitemapindex>: url and modified only
};

// `text`: valid UTF-8, unzipped already. Plain text with a URL a line counts as a sitemap too, as the
// protocol has it.
Sitemap ParseSitemap(std::string_view text, std::string_view url);

}  // namespace reckoner
