// Pages made to hang, overflow or exhaust a reader. Each is read within seconds on any machine; a loop that
// is quadratic in them would take minutes, so that the limit can be generous.
#include <gtest/gtest.h>

#include <chrono>
#include <thread>

#include "extractors/text/sanitize.h"
#include "pipeline/article/article.h"
#include "pipeline/article/dom.h"

namespace reckoner {
namespace {

const ArticleReader& Reader() {
  static const auto& reader = *new ArticleReader;
  return reader;
}

std::string Times(const std::string& part, size_t count) {
  std::string out;
  out.reserve(part.size() * count);
  for (size_t i = 0; i < count; ++i) out += part;
  return out;
}

struct Case {
  std::string name, html;
  friend void PrintTo(const Case& c, std::ostream* out) { *out << c.name; }
};

std::vector<Case> Cases() {
  constexpr size_t kMany = 100000;
  std::vector<Case> cases = {
      {"nested_blocks", Times("<div>", kMany) + "text"},
      {"nested_spans", Times("<span class=x>", kMany) + "text"},
      {"nested_formatting", Times("<b id=x><i><u><font>", kMany) + "text"},
      {"nested_links", Times("<a href=x>", kMany) + "text"},
      {"nested_tables", Times("<table><tr><td>", kMany) + "text"},
      {"nested_lists", Times("<ul><li>", kMany) + "text"},
      {"nested_articles", Times("<article><h2>a b c</h2>", kMany / 10) + "text"},
      {"attributes", "<div " + Times("a=1 class=b ", kMany) + ">text"},
      {"one_long_class", "<div class=\"" + Times("share related ", kMany) + "\">text"},
      {"one_long_word", "<p>" + Times("x", 10 * kMany)},
      {"list_of_links", Times("<li><a href=x>some words to go by</a>", kMany)},
      {"list_items", Times("<li>", kMany)},
      {"unclosed_comments", Times("<!--", kMany)},
      {"unclosed_raw_text", Times("<svg><textarea><title><iframe>", kMany)},
      {"unclosed_quotes", Times("<a href=\"", kMany)},
      {"angle_brackets", Times("<", 10 * kMany)},
      {"end_tags", Times("</div></p></b>", kMany)},
      {"misnested", Times("<i><p></i>", kMany)},
      {"rows", "<table>" + Times("<tr><td>1<td>2", kMany) + "</table>"},
      {"headlines", "<title>" + Times("word ", 60) + "</title>" +
                        Times("<h1>" + Times("word ", 60) + "</h1>", kMany / 50)},
      {"one_long_title",
       "<title>" + Times("word ", kMany) + "</title><h1>" + Times("word ", kMany) + "</h1>"},
      {"dated_lines", Times("<p>By A Lund, 12 May 2024</p>", kMany / 4)},
      {"times", Times("<time datetime=2024-05-12>x</time>", kMany / 4)},
      {"deep_json", "<script type=application/ld+json>" + Times("[", kMany) + "</script>"},
      {"deep_json_objects", "<script type=application/ld+json>" + Times("{\"@graph\":", kMany) + "</script>"},
      {"deep_json_that_ends", "<script type=application/ld+json>" + Times("{\"@graph\":", 80000) + "{}" +
                                  Times("}", 80000) + "</script>"},
      {"many_scripts",
       Times("<script type=application/ld+json>{\"@type\":\"Article\",\"author\":\"A\"}</script>",
             kMany / 20)},
      {"references", Times("&amp;&#0;&#xD800;&#x110000;&bogus;", kMany)},
      {"nul_bytes", std::string(kMany, '\0')},
      {"no_charset", Times("\xFF\xFE\x80\xE2\x28", kMany)},
      {"captions_in_captions",
       Times(Times("<div class='meta caption byline'>", 150) + Times("<p>x y", 50) + Times("</div>", 150),
             40)},
  };
  return cases;
}

class HostileTest : public testing::TestWithParam<Case> {};

TEST_P(HostileTest, IsReadInTime) {
  const auto start = std::chrono::steady_clock::now();
  const Article article = Reader().Read({.html = GetParam().html, .url = "https://example.org/"});
  const auto took = std::chrono::steady_clock::now() - start;
  EXPECT_LT(std::chrono::duration_cast<std::chrono::seconds>(took).count(), 30);
  EXPECT_TRUE(IsValidUtf8(article.text));
  EXPECT_TRUE(IsValidUtf8(article.title));
}

INSTANTIATE_TEST_SUITE_P(Pages, HostileTest, testing::ValuesIn(Cases()),
                         [](const auto& info) { return info.param.name; });

TEST(LimitsTest, TheTreeIsNoDeeperThanItsLimit) {
  article::HtmlParser parser;
  article::MarkupLimits limits;
  limits.depth = 20;
  const article::Dom dom = parser.Parse(Times("<div><span class=a>", 1000) + "the text stays", limits);
  size_t deepest = 0;
  std::string text;
  for (article::NodeId node = 0; node < dom.size(); ++node) {
    size_t depth = 0;
    for (article::NodeId up = node; up != article::kNoNode; up = dom.parent(up)) ++depth;
    deepest = std::max(deepest, depth);
    text += dom.Text(node);
  }
  EXPECT_LE(deepest, limits.depth + 5);  // the document, <html>, <body> and the text itself
  EXPECT_EQ(text, "the text stays");
}

TEST(LimitsTest, NoMoreElementsThanTheLimit) {
  article::HtmlParser parser;
  article::MarkupLimits limits;
  limits.elements = 100;
  EXPECT_LT(parser.Parse(Times("<p>x</p>", 1000), limits).size(), 300u);
}

TEST(LimitsTest, NoMoreAttributesThanTheLimit) {
  article::MarkupLimits limits;
  limits.attributes = 2;
  EXPECT_EQ(article::TrimMarkup("<p x=1 id=a class=b>t", limits), "<p id=\"a\">t");
  limits.value_bytes = 4;
  EXPECT_EQ(article::TrimMarkup("<p id=abcdef>t", limits), "<p id=\"abcd\">t");
}

TEST(LimitsTest, NoMoreBytesThanTheLimit) {
  article::MarkupLimits limits;
  limits.bytes = 10;
  EXPECT_EQ(article::TrimMarkup("<p>12345é789", limits), "<p>12345é");
  limits.bytes = 9;  // not in the middle of a character
  EXPECT_EQ(article::TrimMarkup("<p>12345é789", limits), "<p>12345");
}

// What a page's JSON-LD says of its author, so many levels down, behind so many other things, so many bytes
// in.
std::string AuthorBelow(size_t levels, size_t others = 0, size_t spaces = 0) {
  const std::string html = "<script type=application/ld+json>" + Times("{\"@graph\":", levels) + "[" +
                           Times("{\"@type\":\"Thing\"},", others) + Times(" ", spaces) +
                           R"({"@type":"NewsArticle","headline":"Pier opens","author":"Jo Lund"}])" +
                           Times("}", levels) +
                           "</script><h1>Pier opens</h1><p>The pier opened on Friday.</p>";
  return Reader().Read({.html = html}).Author();
}

TEST(LimitsTest, JsonNoDeeperThanItsLimit) {
  EXPECT_EQ(AuthorBelow(10), "Jo Lund");
  EXPECT_EQ(AuthorBelow(30), "");
}

TEST(LimitsTest, NoMoreJsonThanTheLimit) {
  EXPECT_EQ(AuthorBelow(1, 3000), "Jo Lund");
  EXPECT_EQ(AuthorBelow(1, 5000), "");
  EXPECT_EQ(AuthorBelow(1, 0, 900 << 10), "Jo Lund");
  EXPECT_EQ(AuthorBelow(1, 0, 1100 << 10), "");
}

TEST(LimitsTest, NoMoreUpdatesThanTheLimit) {
  std::string updates;
  for (int i = 0; i < 600; ++i)
    updates += (i == 0 ? "" : ",") + (R"({"headline":"Update )" + std::to_string(i) + "\"}");
  const std::string html =
      R"(<script type=application/ld+json>{"@type":"LiveBlogPosting","liveBlogUpdate":[)" + updates +
      "]}</script><h1>Storm live</h1><p>The storm reached the coast.</p>";
  EXPECT_EQ(Reader().Read({.html = html}).updates.size(), 500u);
}

TEST(ArticleReaderTest, ReadsTheSameFromManyThreads) {
  const std::string html =
      "<title>Pier opens</title><h1>Pier opens</h1><p>By Jo Lund, 9 May 2024</p>" +
      Times("<p>The pier opened on Friday, nine months late, to some 400 people and a band.</p>", 5);
  const Article expected = Reader().Read({.html = html});
  ASSERT_FALSE(expected.text.empty());
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      for (int round = 0; round < 50; ++round) {
        const Article got = Reader().Read({.html = html});
        EXPECT_EQ(got.text, expected.text);
        EXPECT_EQ(got.authors, expected.authors);
        EXPECT_EQ(got.published, expected.published);
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
}

}  // namespace
}  // namespace reckoner
