#include "pipeline/fetch/feed_links.h"

#include <gtest/gtest.h>

namespace reckoner {
namespace {

TEST(FeedLinks, NamesFeeds) {
  const auto links =
      FeedLinks(R"(<html><head><LINK REL=alternate TYPE='application/rss+xml' HREF="/rss?a=1&amp;b=2">
    <link rel="stylesheet" href="x.css"><link rel="alternate" hreflang="de" href="/de">
    <link href="atom.xml" type="application/atom+xml" rel="alternate"/><link rel="alternate" type="application/rss+xml" href="/rss?a=1&b=2"></head>)",
                "https://example.org/news/");
  EXPECT_EQ(links, (std::vector<std::string>{"https://example.org/rss?a=1&b=2",
                                             "https://example.org/news/atom.xml"}));
}

TEST(FeedLinks, HostilePagesEnd) {
  EXPECT_TRUE(FeedLinks(std::string(600 << 10, '<'), "https://example.org/").empty());
  EXPECT_TRUE(
      FeedLinks("<link rel=alternate type=application/rss+xml href=javascript:x>", "https://example.org/")
          .empty());
  EXPECT_TRUE(FeedLinks("<link rel=", "https://example.org/").empty());
  std::string many;
  for (int i = 0; i < 1000; ++i)
    many += "<link rel=alternate type=application/rss+xml href=/" + std::to_string(i) + ">";
  EXPECT_EQ(FeedLinks(many, "https://example.org/").size(), 20u);
}

}  // namespace
}  // namespace reckoner
