// Any bytes as a page, their first byte choosing a charset to be declared: the article is valid UTF-8, its
// blocks lie in its text in order, and its dates are readable.
#include "extractors/periods/period.h"
#include "extractors/text/sanitize.h"
#include "fuzz/require.h"
#include "pipeline/article/article.h"

using namespace reckoner;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const ArticleReader reader;
  static constexpr const char* kTypes[] = {"",
                                           "text/html; charset=utf-8",
                                           "text/html; charset=iso-8859-1",
                                           "text/html; charset=shift_jis",
                                           "text/html; charset=utf-16le",
                                           "text/html; charset=windows-1251",
                                           "text/html; charset=x-nonsense"};
  const size_t choice = size == 0 ? 0 : data[0] % (sizeof kTypes / sizeof *kTypes);
  const Article article = reader.Read({.html = {reinterpret_cast<const char*>(data), size},
                                       .url = "https://example.org/2026/01/14/trade",
                                       .content_type = kTypes[choice]});
  for (const std::string* field : {&article.text, &article.title, &article.site, &article.language,
                                   &article.canonical_url, &article.published})
    REQUIRE(IsValidUtf8(*field));
  for (const std::string& author : article.authors) REQUIRE(IsValidUtf8(author));
  uint32_t end = 0;
  for (const ArticleBlock& block : article.blocks) {
    REQUIRE(end <= block.span.begin && block.span.begin <= block.span.end &&
            block.span.end <= article.text.size());
    end = block.span.end;
  }
  REQUIRE(article.published.empty() || ParseIsoDate(article.published));
  return 0;
}
