#include "pipeline/fetch/feed.h"

#include <gtest/gtest.h>

#include "extractors/text/sanitize.h"

namespace reckoner {
namespace {

constexpr char kUrl[] = "https://news.example.org/feeds/all.xml";

TEST(Feed, Rss2AsItShouldBe) {
  const Feed feed = ParseFeed(
      R"(<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
      xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Daily</title><language>en-gb</language>
      <item><title>Exports &amp; imports</title><link>/a/1</link><guid isPermaLink="false">tag:1</guid>
      <pubDate>Wed, 14 Jan 2026 09:30:00 +0300</pubDate><dc:creator>Ann Example</dc:creator>
      <description>short</description><content:encoded><![CDATA[<p>Exports fell 9.9%.</p>]]></content:encoded></item>
      </channel></rss>)",
      kUrl);
  ASSERT_EQ(feed.kind, FeedKind::kRss);
  EXPECT_EQ(feed.language, "en-gb");
  ASSERT_EQ(feed.entries.size(), 1u);
  const FeedEntry& e = feed.entries[0];
  EXPECT_EQ(e.id, "tag:1");
  EXPECT_EQ(e.url, "https://news.example.org/a/1");
  EXPECT_EQ(e.title, "Exports & imports");
  EXPECT_EQ(e.content, "<p>Exports fell 9.9%.</p>");
  EXPECT_EQ(e.author, "Ann Example");
  EXPECT_EQ(e.published, "2026-01-14T09:30:00+03:00");
}

TEST(Feed, AtomWithBasesAndSeveralLinks) {
  const Feed feed = ParseFeed(
      R"(<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://example.org/blog/" xml:lang="en"><title type="html">A &lt;b&gt;bold&lt;/b&gt; feed</title>
      <entry><id>urn:x</id><title>T</title><link rel="self" href="self"/><link rel="alternate" type="text/html" href="post/1"/>
      <author><name>Bo</name></author><updated>2026-01-14T08:00:00Z</updated>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>one</p></div></content></entry></feed>)",
      kUrl);
  ASSERT_EQ(feed.kind, FeedKind::kAtom);
  EXPECT_EQ(feed.title, "A bold feed");
  ASSERT_EQ(feed.entries.size(), 1u);
  EXPECT_EQ(feed.entries[0].url, "https://example.org/blog/post/1");
  EXPECT_EQ(feed.entries[0].published, "2026-01-14T08:00:00Z");
  EXPECT_NE(feed.entries[0].content.find("<p>one</p>"), std::string::npos);
}

TEST(Feed, Rss1KeepsItemsBesideTheChannel) {
  const Feed feed = ParseFeed(
      R"(<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
      xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>Old</title></channel>
      <item rdf:about="http://example.org/1"><title>One</title><dc:date>2005-02-09</dc:date></item></rdf:RDF>)",
      kUrl);
  ASSERT_EQ(feed.entries.size(), 1u);
  EXPECT_EQ(feed.title, "Old");
  EXPECT_EQ(feed.entries[0].url, "http://example.org/1");
  EXPECT_EQ(feed.entries[0].published, "2005-02-09");
}

TEST(Feed, JsonFeed) {
  const Feed feed = ParseFeed(R"({"version":"https://jsonfeed.org/version/1.1","title":"J","items":[
      {"id":7,"url":"/p/7","content_html":"<p>x</p>","date_published":"2026-01-14T10:00:00+01:00","authors":[{"name":"Cy"}]},{"title":"no id"}]})",
                              kUrl);
  ASSERT_EQ(feed.kind, FeedKind::kJsonFeed);
  ASSERT_EQ(feed.entries.size(), 1u);
  EXPECT_EQ(feed.entries[0].id, "7");
  EXPECT_EQ(feed.entries[0].url, "https://news.example.org/p/7");
  EXPECT_EQ(feed.entries[0].author, "Cy");
  EXPECT_EQ(feed.warnings.size(), 1u);
}

// Broken feeds as they come.
TEST(Feed, UndeclaredEntitiesPrefixesAndBareAmpersands) {
  const Feed feed = ParseFeed(
      "\n\n<rss><channel><item><title>Profit&nbsp;up &mdash; AT&T &bogus; gains</title>"
      "<link>http://example.org/?a=1&b=2</link><content:encoded>x</content:encoded></item></channel></rss>",
      kUrl);
  ASSERT_EQ(feed.entries.size(), 1u);
  EXPECT_EQ(feed.entries[0].title, "Profit\xC2\xA0up \xE2\x80\x94 AT&T &bogus; gains");
  EXPECT_EQ(feed.entries[0].url, "http://example.org/?a=1&b=2");
  EXPECT_EQ(feed.entries[0].content, "x");
}

TEST(Feed, MissingGuidsAndCutEnds) {
  const Feed feed = ParseFeed(
      "<rss><channel><item><title>A</title><link>http://example.org/a</link></item><item><title>B</ti", kUrl);
  ASSERT_GE(feed.entries.size(), 1u);
  EXPECT_EQ(feed.entries[0].id, "http://example.org/a");
}

TEST(Feed, ALinkThatIsNoWebLinkIsNone) {
  const Feed feed = ParseFeed(
      "<rss><channel><item><guid>1</guid><link>javascript:alert(1)</link></item></channel></rss>", kUrl);
  ASSERT_EQ(feed.entries.size(), 1u);
  EXPECT_EQ(feed.entries[0].url, "");
}

TEST(Feed, EntityBombsAndFilesStayOut) {
  std::string bomb = "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\">";
  for (char c = 'b'; c < 'k'; ++c)
    bomb += std::string("<!ENTITY ") + c + " \"&" + char(c - 1) + ";&" + char(c - 1) + ";&" + char(c - 1) +
            ";\">";
  bomb +=
      "<!ENTITY f SYSTEM \"file:///etc/passwd\">]><rss><channel><item><guid>1</guid><title>&j; "
      "&f;</title></item></channel></rss>";
  const Feed feed = ParseFeed(bomb, kUrl);
  ASSERT_EQ(feed.entries.size(), 1u);
  EXPECT_EQ(feed.entries[0].title, "&j; &f;");
}

TEST(Feed, DeepNestingAndNonsenseEnd) {
  std::string deep = "<rss>";
  for (int i = 0; i < 100000; ++i) deep += "<a>";
  ParseFeed(deep, kUrl);
  ParseFeed(std::string(100000, '['), kUrl);
  EXPECT_EQ(ParseFeed("{\"version\":" + std::string(100000, '['), kUrl).kind, FeedKind::kNone);
  EXPECT_EQ(ParseFeed("<html><body>not a feed</body></html>", kUrl).kind, FeedKind::kNone);
  EXPECT_EQ(ParseFeed("", kUrl).kind, FeedKind::kNone);
}

TEST(Feed, EntriesFieldsAndNestingAreBounded) {
  std::string items, json;
  for (size_t i = 0; i < kMaxFeedEntries + 10; ++i) {
    items += "<item><link>/" + std::to_string(i) + "</link></item>";
    json += (i == 0 ? "" : ",") + ("{\"id\":\"" + std::to_string(i) + "\"}");
  }
  EXPECT_EQ(ParseFeed("<rss><channel>" + items + "</channel></rss>", kUrl).entries.size(), kMaxFeedEntries);
  const Feed from_json =
      ParseFeed("{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[" + json + "]}", kUrl);
  EXPECT_EQ(from_json.entries.size(), kMaxFeedEntries);

  std::string huge;
  while (huge.size() <= kMaxFeedField + 10) huge += "12345678é";
  const Feed feed = ParseFeed(
      "<rss><channel><item><guid>1</guid><description>" + huge + "</description></item></channel></rss>",
      kUrl);
  ASSERT_EQ(feed.entries.size(), 1u);
  EXPECT_LE(feed.entries[0].content.size(), kMaxFeedField);
  EXPECT_GT(feed.entries[0].content.size(), kMaxFeedField - 4);
  EXPECT_TRUE(IsValidUtf8(feed.entries[0].content));

  const auto nested = [](int levels) {
    std::string deep, end;
    for (int i = 0; i < levels; ++i) deep += "<a>", end += "</a>";
    return ParseFeed("<rss><channel><item><guid>1</guid><title>" + deep + "inside" + end +
                         "</title></item></channel></rss>",
                     kUrl);
  };
  EXPECT_EQ(nested(100).entries.at(0).title, "inside");
  for (const FeedEntry& entry : nested(1000).entries) EXPECT_EQ(entry.title, "");

  const auto nested_json = [](int levels) {
    return ParseFeed(
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\"}],\"extra\":" +
            std::string(levels, '[') + std::string(levels, ']') + "}",
        kUrl);
  };
  EXPECT_EQ(nested_json(50).entries.size(), 1u);
  EXPECT_EQ(nested_json(100).kind, FeedKind::kNone);
}

struct DateCase {
  const char* text;
  const char* iso;
};

class FeedDateTest : public testing::TestWithParam<DateCase> {};

TEST_P(FeedDateTest, Reads) {
  EXPECT_EQ(ParseFeedDate(GetParam().text).value_or(""), GetParam().iso) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Dates, FeedDateTest,
    testing::Values(DateCase{"Wed, 14 Jan 2026 09:30:00 GMT", "2026-01-14T09:30:00Z"},
                    DateCase{"14 Jan 26 09:30 EST", "2026-01-14T09:30:00-05:00"},
                    DateCase{"Wednesday, 14 January 2026 09:30:00 +0530", "2026-01-14T09:30:00+05:30"},
                    DateCase{"Wed, 14 Jan 2026 09:30:00 GMT+2", "2026-01-14T09:30:00"},
                    DateCase{"14-Jan-2026", "2026-01-14"},
                    DateCase{"2026-01-14 09:30:00", "2026-01-14T09:30:00"},
                    DateCase{"2026-01-14T09:30:00.123+0100", "2026-01-14T09:30:00+01:00"},
                    DateCase{"20260114T093000Z", "2026-01-14T09:30:00Z"},
                    DateCase{"Jan 14, 2026 09:30 PST", "2026-01-14T09:30:00-08:00"},
                    DateCase{"Wed, 32 Jan 2026 09:30:00 GMT", ""}, DateCase{"2026-02-30", ""},
                    DateCase{"yesterday", ""}, DateCase{"", ""},
                    DateCase{"Wed, 14 Foo 2026 09:30:00 GMT", ""},
                    DateCase{"Wed, 14 Jan 2026 25:30:00 GMT", ""}));

}  // namespace
}  // namespace reckoner
