// Bytes of any kind -> an article, within the promises of article.h: no crash, valid UTF-8 everywhere, blocks
// inside the text, dates that can be read.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "extractors/periods/period.h"
#include "extractors/text/sanitize.h"
#include "fuzz/require.h"
#include "pipeline/article/article.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const auto& reader = *new reckoner::ArticleReader;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  // The first line is the Content-Type header, so that charsets get their share.
  const size_t line = bytes.find('\n');
  const std::string_view header = line == std::string_view::npos ? std::string_view() : bytes.substr(0, line);
  const std::string_view html = line == std::string_view::npos ? bytes : bytes.substr(line + 1);
  const reckoner::Article article = reader.Read(
      {.html = html, .url = "https://example.org/2025/03/04/title?utm_source=x", .content_type = header});

  for (const std::string* text :
       {&article.text, &article.title, &article.published, &article.modified, &article.site,
        &article.language, &article.canonical_url, &article.charset}) {
    REQUIRE(reckoner::IsValidUtf8(*text));
  }
  for (const std::string& author : article.authors) REQUIRE(reckoner::IsValidUtf8(author));
  for (const reckoner::ArticleUpdate& update : article.updates) {
    REQUIRE(reckoner::IsValidUtf8(update.title) && reckoner::IsValidUtf8(update.text));
  }
  for (const std::string* date : {&article.published, &article.modified})
    REQUIRE(date->empty() || reckoner::ParseIsoDate(*date));
  size_t at = 0;
  for (const reckoner::ArticleBlock& block : article.blocks) {
    REQUIRE(at <= block.span.begin && block.span.begin < block.span.end &&
            block.span.end <= article.text.size());
    at = block.span.end;
  }
  return 0;
}
