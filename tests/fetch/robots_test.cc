// Named after the section of RFC 9309 that each test checks.
#include "pipeline/fetch/robots.h"

#include <gtest/gtest.h>

namespace reckoner {
namespace {

bool Allowed(std::string_view file, std::string_view path, std::string_view agent = "reckoner") {
  return Robots::Parse(file, agent).Allowed(path);
}

// 2.1: an example of the protocol's grammar, groups and rules.
TEST(Rfc9309, S2_1_GroupsAndRules) {
  const char file[] =
      "User-Agent: *\nDisallow: *.gif$\nDisallow: /example/\nAllow: /publications/\n\n"
      "User-Agent: foobot\nDisallow:/\nAllow:/example/page.html\nAllow:/example/allowed.gif\n\n"
      "User-Agent: barbot\nUser-Agent: bazbot\nDisallow: /example/page.html\n\nUser-Agent: quxbot\n";
  EXPECT_FALSE(Allowed(file, "/a/b.gif"));
  EXPECT_TRUE(Allowed(file, "/a/b.gif?x"));
  EXPECT_FALSE(Allowed(file, "/example/"));
  EXPECT_TRUE(Allowed(file, "/example/page.html", "foobot"));
  EXPECT_FALSE(Allowed(file, "/other", "foobot"));
  EXPECT_FALSE(Allowed(file, "/example/page.html", "bazbot"));
  EXPECT_TRUE(Allowed(file, "/example/page.html", "quxbot"));
}

TEST(Rfc9309, S2_2_1_AgentIsMatchedWithoutCase) {
  EXPECT_FALSE(Allowed("user-agent: RECKONER\ndisallow: /", "/"));
  EXPECT_FALSE(Allowed("User-agent: Reckoner/2.0 (news)\nDisallow: /", "/"));
}

TEST(Rfc9309, S2_2_1_AgentIsNotMatchedByPrefix) {
  EXPECT_TRUE(Allowed("User-agent: reckoner-images\nDisallow: /", "/"));
  EXPECT_TRUE(Allowed("User-agent: reck\nDisallow: /", "/"));
}

TEST(Rfc9309, S2_2_1_GroupsOfOneAgentAreMerged) {
  const char file[] =
      "User-agent: reckoner\nDisallow: /a\n\nUser-agent: other\nDisallow: /c\n\nUser-agent: "
      "reckoner\nDisallow: /b\n";
  EXPECT_FALSE(Allowed(file, "/a"));
  EXPECT_FALSE(Allowed(file, "/b"));
  EXPECT_TRUE(Allowed(file, "/c"));
}

TEST(Rfc9309, S2_2_1_StarGroupsOnlyWithoutANamedOne) {
  const char file[] = "User-agent: *\nDisallow: /\n\nUser-agent: reckoner\nDisallow: /a\n";
  EXPECT_TRUE(Allowed(file, "/b"));
  EXPECT_FALSE(Allowed(file, "/b", "someone"));
}

TEST(Rfc9309, S2_2_1_NoGroupNoRules) { EXPECT_TRUE(Allowed("User-agent: other\nDisallow: /", "/")); }

TEST(Rfc9309, S2_2_1_ANamedGroupWithoutRulesAllows) {
  EXPECT_TRUE(Allowed("User-agent: *\nDisallow: /\nUser-agent: reckoner\n", "/"));
}

TEST(Rfc9309, S2_2_1_RulesBeforeAnyGroupAreIgnored) { EXPECT_TRUE(Allowed("Disallow: /\n", "/x")); }

TEST(Rfc9309, S2_2_2_LongestMatchWins) {
  const char file[] =
      "User-agent: *\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif\nDisallow: /example/\n";
  EXPECT_TRUE(Allowed(file, "/example/page/1"));
  EXPECT_FALSE(Allowed(file, "/example/page/disallowed.gif"));
  EXPECT_FALSE(Allowed(file, "/example/x"));
}

TEST(Rfc9309, S2_2_2_BetweenEqualsAllowWins) {
  EXPECT_TRUE(Allowed("User-agent: *\nDisallow: /p\nAllow: /p\n", "/p"));
  EXPECT_TRUE(Allowed("User-agent: *\nAllow: /p\nDisallow: /p\n", "/p"));
}

TEST(Rfc9309, S2_2_2_PathsAreCaseSensitive) { EXPECT_TRUE(Allowed("User-agent: *\nDisallow: /A\n", "/a")); }

TEST(Rfc9309, S2_2_2_PercentEncoding) {
  EXPECT_FALSE(Allowed("User-agent: *\nDisallow: /foo/bar/ツ\n", "/foo/bar/%E3%83%84"));
  EXPECT_FALSE(Allowed("User-agent: *\nDisallow: /foo/bar/%E3%83%84\n", "/foo/bar/ツ"));
  EXPECT_FALSE(Allowed("User-agent: *\nDisallow: /foo/bar/%62%61%7A\n", "/foo/bar/baz"));
  EXPECT_TRUE(Allowed("User-agent: *\nDisallow: /a%2Fb\n", "/a/b"));
}

TEST(Rfc9309, S2_2_2_EmptyRuleMatchesNothing) { EXPECT_TRUE(Allowed("User-agent: *\nDisallow:\n", "/x")); }

TEST(Rfc9309, S2_2_2_RobotsTxtItselfIsAllowed) {
  EXPECT_TRUE(Allowed("User-agent: *\nDisallow: /\n", "/robots.txt"));
}

TEST(Rfc9309, S2_2_3_SpecialCharacters) {
  EXPECT_FALSE(Allowed("User-agent: *\nDisallow: /this/*/exactly\n", "/this/or/that/exactly/here"));
  EXPECT_FALSE(Allowed("User-agent: *\nDisallow: /this/path/exactly$\n", "/this/path/exactly"));
  EXPECT_TRUE(Allowed("User-agent: *\nDisallow: /this/path/exactly$\n", "/this/path/exactly/not"));
  EXPECT_FALSE(Allowed("User-agent: *\nDisallow: /private # not for robots\n", "/private/x"));
}

TEST(Rfc9309, S2_2_4_SitemapsBelongToNoGroup) {
  const Robots robots = Robots::Parse(
      "User-agent: a\nSitemap: https://example.org/1.xml\nUser-agent: reckoner\nDisallow: /x\nSitemap: "
      "https://example.org/2.xml\n",
      "reckoner");
  EXPECT_EQ(robots.sitemaps().size(), 2u);
  EXPECT_FALSE(robots.Allowed("/x"));
}

TEST(Rfc9309, S2_2_4_OtherRecordsDontBreakAGroup) {
  EXPECT_FALSE(Allowed(
      "User-agent: reckoner\nSitemap: https://example.org/s\nUser-agent: other\nDisallow: /\n", "/x"));
}

TEST(Rfc9309, S2_3_LineEndsAndByteOrderMark) {
  EXPECT_FALSE(Allowed("\xEF\xBB\xBFUser-agent: *\rDisallow: /a\r\nDisallow: /b\n", "/a"));
  EXPECT_FALSE(Allowed("\xEF\xBB\xBFUser-agent: *\rDisallow: /a\r\nDisallow: /b\n", "/b"));
}

TEST(Rfc9309, S2_3_1_StatusDecides) {
  EXPECT_EQ(AccessFor(200), RobotsAccess::kParse);
  EXPECT_EQ(AccessFor(404), RobotsAccess::kAllowAll);
  EXPECT_EQ(AccessFor(403), RobotsAccess::kAllowAll);
  EXPECT_EQ(AccessFor(429), RobotsAccess::kDisallowAll);
  EXPECT_EQ(AccessFor(503), RobotsAccess::kDisallowAll);
  EXPECT_EQ(AccessFor(0), RobotsAccess::kDisallowAll);
  EXPECT_FALSE(Robots::DisallowAll().Allowed("/x"));
}

TEST(Rfc9309, S2_5_TheFirst500KiBCount) {
  std::string file = "User-agent: *\n";
  while (file.size() < kRobotsLimit - 20) file += "# padding line\n";
  file += "Disallow: /early\n";
  file.resize(std::max(file.size(), kRobotsLimit), '\n');
  file += "Disallow: /late\n";
  EXPECT_TRUE(Allowed(file, "/late"));
}

TEST(Robots, CrawlDelay) {
  EXPECT_EQ(Robots::Parse("User-agent: *\nCrawl-delay: 2.5\n", "reckoner").crawl_delay(),
            std::chrono::milliseconds(2500));
  EXPECT_FALSE(Robots::Parse("User-agent: *\nCrawl-delay: soon\n", "reckoner").crawl_delay());
}

// A pattern of many stars against a long path must not take exponential time.
TEST(Robots, RulesPatternsAndSitemapsAreBounded) {
  std::string rules = "User-agent: *\n", sitemaps;
  for (int i = 0; i < 10000; ++i) rules += "Disallow: /" + std::to_string(i) + "\n";
  EXPECT_FALSE(Allowed(rules, "/9999"));
  EXPECT_TRUE(Allowed(rules + "Disallow: /behind\n", "/behind"));

  const std::string path = "/" + std::string(2000, 'a'), longer = path + std::string(1000, 'a');
  EXPECT_FALSE(Allowed("User-agent: *\nDisallow: " + path + "\n", path));
  EXPECT_TRUE(Allowed("User-agent: *\nDisallow: " + longer + "\n", longer));

  for (int i = 0; i < 1100; ++i) sitemaps += "Sitemap: https://example.org/" + std::to_string(i) + ".xml\n";
  EXPECT_EQ(Robots::Parse(sitemaps, "reckoner").sitemaps().size(), 1000u);
}

TEST(Robots, HostilePatternsEnd) {
  std::string file = "User-agent: *\nDisallow: /";
  for (int i = 0; i < 500; ++i) file += "*a";
  EXPECT_TRUE(Allowed(file + "$\n", "/" + std::string(2000, 'a') + "b"));
}

}  // namespace
}  // namespace reckoner
