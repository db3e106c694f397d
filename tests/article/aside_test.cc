// What is set aside from the tree builder comes back as it was; what the builder decodes never leaves the
// markup.
#include "pipeline/article/aside.h"

#include <gtest/gtest.h>

#include "pipeline/article/dom.h"

namespace reckoner::article {
namespace {

constexpr auto kDecoded = Aside::References::kDecoded;

std::string Repeat(std::string_view piece, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += piece;
  return out;
}

TEST(AsideTest, LongTextIsAMarkAndComesBack) {
  Aside aside;
  const std::string first = "exports rose to 24.5 billion kroner",
                    second = "and imports to 19 billion – in May";
  std::string markup = "<p>";
  aside.Put(first, kDecoded, &markup);
  markup += "<br>";
  aside.Put(second, kDecoded, &markup);
  EXPECT_EQ(markup.find("billion"), std::string::npos);
  EXPECT_LT(markup.size(), 20u);
  std::string out;
  aside.Append(markup, &out);
  EXPECT_EQ(out, "<p>" + first + "<br>" + second);
}

TEST(AsideTest, ManyPiecesKeepTheirNumbers) {
  Aside aside;
  std::string markup, expected, out;
  for (int i = 0; i < 20000; ++i) expected += "piece number " + std::to_string(i) + ";";
  for (size_t at = 0; at < expected.size(); at += 17)
    aside.Put(std::string_view(expected).substr(at, 17), kDecoded, &markup);
  aside.Append(markup, &out);
  EXPECT_EQ(out, expected);
}

TEST(AsideTest, BytesThatAreNoMarkDontReachText) {
  const Aside aside;
  for (const std::string_view bytes : {"\xFF", "\xFF\x80\x80\x80\x80", "a\xFF\x80", "\xED\xA0\x80"}) {
    std::string out;
    aside.Append(bytes, &out);
    EXPECT_EQ(out.find('\xFF'), std::string::npos);
    EXPECT_EQ(out.find('\xED'), std::string::npos);
  }
}

struct Case {
  std::string html, text;
};

class AsideParseTest : public testing::TestWithParam<Case> {};

TEST_P(AsideParseTest, ReadsAsABrowserWould) {
  const Dom dom = HtmlParser().Parse(GetParam().html);
  EXPECT_EQ(dom.TextBelow(0, 1u << 20), GetParam().text);
}

INSTANTIATE_TEST_SUITE_P(
    Pages, AsideParseTest,
    testing::Values(Case{"<p>Research &amp; development cost the group 4.1 million",
                         "Research & development cost the group 4.1 million"},
                    Case{"<p>The harbour authority paid &pound5 million, &#163;2m less",
                         "The harbour authority paid £5 million, £2m less"},
                    Case{"<p>An ampersand & nothing behind it, AT&T and B&amp",
                         "An ampersand & nothing behind it, AT&T and B&"},
                    Case{"<p>Two references that touch: &lt;&gt;&amp&amp;",
                         "Two references that touch: <>&&"},
                    Case{"<p>A lone surrogate &#xD800; is no character of any text",
                         "A lone surrogate \uFFFD is no character of any text"},
                    Case{"<table><tr><td>fourteen thousand tonnes<td>sixteen thousand tonnes</table>",
                         "fourteen thousand tonnes sixteen thousand tonnes"},
                    Case{"<pre>\r\nthe first line of it\r\nthe second line of it</pre>",
                         "the first line of it the second line of it"},
                    Case{"<p>" + Repeat("&", 5000), Repeat("&", 5000)}));

TEST(AsideParseTest, TitlesAndAttributesComeBackToo) {
  const Dom dom = HtmlParser().Parse(
      "<title>Ports &amp; harbours: a year in figures</title>"
      R"(<meta name="description" content='Profit &amp; loss: "a &quot;bad&quot; year" for ports'>)");
  int seen = 0;
  for (NodeId node = 0; node < dom.size(); ++node) {
    if (dom.tag(node) == Tag::kTitle) {
      EXPECT_EQ(dom.TextBelow(node), "Ports & harbours: a year in figures");
      ++seen;
    }
    if (dom.tag(node) == Tag::kMeta) {
      EXPECT_EQ(dom.Get(node, Attr::kContent), R"(Profit & loss: "a "bad" year" for ports)");
      ++seen;
    }
  }
  EXPECT_EQ(seen, 2);
}

}  // namespace
}  // namespace reckoner::article
