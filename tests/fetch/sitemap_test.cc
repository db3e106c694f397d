#include "pipeline/fetch/sitemap.h"

#include <gtest/gtest.h>

namespace reckoner {
namespace {

constexpr char kUrl[] = "https://example.org/sitemap.xml";

TEST(Sitemap, PagesWithNews) {
  const Sitemap map = ParseSitemap(
      R"(<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
      xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://example.org/a</loc><lastmod>2026-01-14</lastmod>
      <news:news><news:publication><news:name>N</news:name><news:language>en</news:language></news:publication>
      <news:publication_date>2026-01-14T09:00:00+03:00</news:publication_date><news:title>Exports &amp; more</news:title></news:news></url>
      <url><loc>javascript:x</loc></url></urlset>)",
      kUrl);
  ASSERT_TRUE(map.is_sitemap);
  ASSERT_EQ(map.pages.size(), 1u);
  EXPECT_EQ(map.pages[0].url, "https://example.org/a");
  EXPECT_EQ(map.pages[0].modified, "2026-01-14");
  EXPECT_EQ(map.pages[0].published, "2026-01-14T09:00:00+03:00");
  EXPECT_EQ(map.pages[0].title, "Exports & more");
  EXPECT_EQ(map.pages[0].language, "en");
}

TEST(Sitemap, Index) {
  const Sitemap map = ParseSitemap(
      "<sitemapindex><sitemap><loc>/news.xml.gz</loc><lastmod>2026-01-14T00:00:00Z</lastmod></sitemap></"
      "sitemapindex>",
      kUrl);
  ASSERT_EQ(map.sitemaps.size(), 1u);
  EXPECT_EQ(map.sitemaps[0].url, "https://example.org/news.xml.gz");
  EXPECT_TRUE(map.pages.empty());
}

TEST(Sitemap, PlainList) {
  const Sitemap map = ParseSitemap("https://example.org/1\r\nhttps://example.org/2\n", kUrl);
  EXPECT_TRUE(map.is_sitemap);
  EXPECT_EQ(map.pages.size(), 2u);
}

TEST(Sitemap, NoMoreEntriesThanTheProtocolAllows) {
  std::string pages, lines;
  for (size_t i = 0; i < kMaxSitemapEntries + 10; ++i) {
    pages += "<url><loc>/" + std::to_string(i) + "</loc></url>";
    lines += "https://example.org/" + std::to_string(i) + "\n";
  }
  EXPECT_EQ(ParseSitemap("<urlset>" + pages + "</urlset>", kUrl).pages.size(), kMaxSitemapEntries);
  EXPECT_EQ(ParseSitemap(lines, kUrl).pages.size(), kMaxSitemapEntries);
}

TEST(Sitemap, OtherThingsAreNone) {
  EXPECT_FALSE(ParseSitemap("<html></html>", kUrl).is_sitemap);
  EXPECT_FALSE(ParseSitemap("some words", kUrl).is_sitemap);
  EXPECT_FALSE(ParseSitemap("", kUrl).is_sitemap);
}

}  // namespace
}  // namespace reckoner
