#include "pipeline/report/html.h"

#include <gtest/gtest.h>

namespace reckoner::report {
namespace {

TEST(Escape, LeavesNoMarkup) {
  EXPECT_EQ(Escape("<b a=\"x\" b='y'>&amp;</b>"),
            "&lt;b a=&quot;x&quot; b=&#39;y&#39;&gt;&amp;amp;&lt;/b&gt;");
  EXPECT_EQ(Escape("a\x01\u202E\uFFFF\nb"), "a␁\uFFFD\uFFFD b");
  EXPECT_EQ(Escape("£5½ — “naïve” 😀"), "£5½ — “naïve” 😀");
}

struct UrlCase {
  const char* url;
  bool safe;
};

class SafeUrlOf : public testing::TestWithParam<UrlCase> {};

TEST_P(SafeUrlOf, IsTheUrlOrNothing) {
  EXPECT_EQ(SafeUrl(GetParam().url), GetParam().safe ? GetParam().url : "");
}

INSTANTIATE_TEST_SUITE_P(
    Urls, SafeUrlOf,
    testing::Values(UrlCase{"https://example.org/a?b=c&d=%20#e", true}, UrlCase{"HTTP://example.org", true},
                    UrlCase{"https://example.org/naïve", true}, UrlCase{"https://", false},
                    UrlCase{"", false}, UrlCase{"javascript:alert(1)", false},
                    UrlCase{" https://example.org", false}, UrlCase{"https://example.org/a b", false},
                    UrlCase{"https://example.org/\n", false},
                    UrlCase{"https://example.org/\"onclick=\"x", false},
                    UrlCase{"https://example.org/<x>", false}, UrlCase{"https://example.org/\u202E", false},
                    UrlCase{"//example.org", false}, UrlCase{"data:text/html,x", false},
                    UrlCase{"file:///etc/passwd", false}));

TEST(SafeUrl, HasALimit) { EXPECT_EQ(SafeUrl("https://example.org/" + std::string(2048, 'a')), ""); }

TEST(Html, EscapesAllButLiterals) {
  std::string out;
  Html html([&](std::string_view bytes) { out += bytes; });
  const std::string text = "<i>";
  html.Add("<p class=\""_html, text, "\">"_html, "<b>", text, 5, "</p>"_html);
  html.Flush();
  EXPECT_EQ(out, "<p class=\"&lt;i&gt;\">&lt;b&gt;&lt;i&gt;5</p>");
}

TEST(Html, HandsOnWhatItHolds) {
  size_t calls = 0, bytes = 0, most = 0;
  Html html(
      [&](std::string_view part) { ++calls, bytes += part.size(), most = std::max(most, part.size()); });
  const std::string text(1000, 'a');
  for (int i = 0; i < 1000; ++i) html.Add(text);
  html.Flush();
  EXPECT_EQ(bytes, 1'000'000u);
  EXPECT_GT(calls, 10u);
  EXPECT_LT(most, 70'000u);
}

TEST(Grouped, InThousands) {
  EXPECT_EQ(Grouped(0), "0");
  EXPECT_EQ(Grouped(999), "999");
  EXPECT_EQ(Grouped(1000), "1,000");
  EXPECT_EQ(Grouped(1234567), "1,234,567");
}

}  // namespace
}  // namespace reckoner::report
