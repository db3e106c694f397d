#include "pipeline/fetch/url.h"

#include <gtest/gtest.h>

namespace reckoner {
namespace {

TEST(Url, Parts) {
  const auto parts = ParseUrl("HTTPS://News.Example.org/a/b?x=1#top");
  ASSERT_TRUE(parts);
  EXPECT_EQ(parts->Origin(), "https://news.example.org");
  EXPECT_EQ(parts->path, "/a/b?x=1");
  EXPECT_EQ(parts->port, 443);
  EXPECT_EQ(ParseUrl("http://example.org")->path, "/");
  EXPECT_EQ(ParseUrl("http://example.org:8080/x")->Origin(), "http://example.org:8080");
}

TEST(Url, OnlyTheWeb) {
  for (const char* bad :
       {"", "file:///etc/passwd", "gopher://example.org/", "javascript:alert(1)", "//example.org/x",
        "mailto:a@example.org", "http://user:secret@example.org/", "http://", "data:text/html,x"})
    EXPECT_FALSE(ParseUrl(bad)) << bad;
  EXPECT_FALSE(ParseUrl("http://example.org/" + std::string(kMaxUrl, 'a')));
}

TEST(Url, Resolve) {
  EXPECT_EQ(ResolveUrl("https://example.org/feeds/rss.xml", "../news/1.html"),
            "https://example.org/news/1.html");
  EXPECT_EQ(ResolveUrl("https://example.org/feeds/", "//cdn.example.org/x"), "https://cdn.example.org/x");
  EXPECT_EQ(ResolveUrl("https://example.org/a?b#c", "#d"), "https://example.org/a?b");
  EXPECT_EQ(ResolveUrl("https://example.org/a?b", "?c"), "https://example.org/a?c");
  EXPECT_EQ(ResolveUrl("https://example.org/", " /with space \n"), "https://example.org/with%20space");
  EXPECT_EQ(ResolveUrl("", "https://example.org/x"), "https://example.org/x");
  EXPECT_FALSE(ResolveUrl("https://example.org/", "javascript:alert(1)"));
}

TEST(Url, Canonical) {
  EXPECT_EQ(CanonicalUrl("HTTP://Example.ORG:80/a%7Eb/%c3%a9?utm_source=x&id=3&fbclid=y#z"),
            "http://example.org/a~b/%C3%A9?id=3");
  EXPECT_EQ(CanonicalUrl("https://example.org"), "https://example.org/");
  EXPECT_EQ(CanonicalUrl("https://example.org/?utm_medium=rss"), "https://example.org/");
}

// libcurl takes one layer of escapes off a host at every look: where such a link leads can't be said.
TEST(Url, HostWithEscapes) {
  for (const char* link : {"https:/a%a%3%a%4%3%3%3%3%3%34\xa0/.c", "https://ex%2561mple.org/",
                           "http://127.0.0.1%2500.example.org/", "http://[fe80::1%25eth0]/"}) {
    const auto canonical = CanonicalUrl(link);
    EXPECT_TRUE(!canonical || CanonicalUrl(*canonical) == canonical) << link << " -> " << *canonical;
  }
  EXPECT_FALSE(ParseUrl("https://ex%2561mple.org/"));
}

}  // namespace
}  // namespace reckoner
