// A page -> its article: the text without the page around it, and what the page says about it. The article
// floor's front door.
//
//   reckoner::ArticleReader reader;
//   reckoner::Article article = reader.Read({.html = bytes, .url = "https://example.org/2026/01/14/trade"});
//
// Bytes may be in any charset and broken in any way: Read never fails; a page without an article has
// `no_article` set. Build one reader (it compiles its vocabulary: some milliseconds; throws LexiconError for
// a bad table), then call Read from as many threads as you like. All strings are valid UTF-8.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/text/span.h"

namespace reckoner {

struct ArticleInput {
  std::string_view html;
  std::string_view url;           // where it was fetched, after redirects; may be empty
  std::string_view content_type;  // the HTTP header, for its charset; may be empty
};

// A paragraph, a heading, a list item, a row of a table: what a claim must not cross.
struct ArticleBlock {
  enum class Kind : uint8_t { kParagraph, kHeading, kListItem, kTableRow, kTableHeader, kPreformatted };
  Kind kind = Kind::kParagraph;
  Span span;  // bytes of Article::text
};

// One entry of a live blog.
struct ArticleUpdate {
  std::string title, text, published, modified;
  Span span;  // bytes of Article::text; empty where it doesn't stand there
};

struct Article {
  std::string text;  // blocks set apart by a blank line, a table's rows by a line end, cells by a tab
  std::vector<ArticleBlock> blocks;
  std::string title;
  std::vector<std::string> authors;
  // ISO 8601, a date or a date-time, with its zone where the page gives one; "" when unknown.
  std::string published, modified;
  std::string site, language, canonical_url;
  std::string charset;  // what the bytes were decoded from, as ICU names it
  std::vector<ArticleUpdate> updates;

  bool no_article = false;    // navigation, an error page, a list of links
  bool paywall = false;       // the text is a teaser; the rest is for subscribers
  bool consent_wall = false;  // the page asks for consent instead of showing the article
  bool live_blog = false;

  std::string Author() const;  // names joined by ", "
};

class ArticleReader {
 public:
  ArticleReader();
  ~ArticleReader();
  ArticleReader(const ArticleReader&) = delete;
  ArticleReader& operator=(const ArticleReader&) = delete;

  Article Read(const ArticleInput& input) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace reckoner
