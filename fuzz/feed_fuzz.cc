// Any bytes as a feed or a sitemap: what comes out is valid UTF-8, absolute web links, readable dates, and
// within its caps.
#include "extractors/text/sanitize.h"
#include "fuzz/require.h"
#include "pipeline/fetch/feed.h"
#include "pipeline/fetch/feed_links.h"
#include "pipeline/fetch/sitemap.h"
#include "pipeline/fetch/url.h"

using namespace reckoner;

namespace {

constexpr char kUrl[] = "https://example.org/feeds/all.xml";

void CheckDate(const std::string& date) { REQUIRE(date.empty() || ParseFeedDate(date) == date); }
void CheckLink(const std::string& link) { REQUIRE(link.empty() || ParseUrl(link)); }

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string text = SanitizeUtf8({reinterpret_cast<const char*>(data), size});
  const Feed feed = ParseFeed(text, kUrl);
  REQUIRE(feed.entries.size() <= kMaxFeedEntries);
  for (const FeedEntry& entry : feed.entries) {
    REQUIRE(!entry.id.empty());
    CheckLink(entry.url);
    CheckDate(entry.published);
    CheckDate(entry.updated);
    for (const std::string* field : {&entry.id, &entry.title, &entry.content, &entry.author})
      REQUIRE(IsValidUtf8(*field));
  }
  const Sitemap map = ParseSitemap(text, kUrl);
  for (const SitemapEntry& page : map.pages) {
    REQUIRE(!page.url.empty());
    CheckLink(page.url);
    CheckDate(page.published);
    CheckDate(page.modified);
  }
  for (const std::string& link : FeedLinks(text, kUrl)) CheckLink(link);
  return 0;
}
