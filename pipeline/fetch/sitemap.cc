#include "pipeline/fetch/sitemap.h"

#include "pipeline/fetch/feed.h"
#include "pipeline/fetch/url.h"
#include "pipeline/fetch/xml.h"

namespace reckoner {
namespace {

// <url> and <sitemap> elements, the news extension one and two levels deeper.
void ReadFields(const xmlNode* node, std::string_view base, int depth, SitemapEntry* entry) {
  xml::ForEachChild(node, [&](const xmlNode* child) {
    const std::string name = xml::LocalName(child), prefix = xml::Prefix(child);
    const std::string text = xml::Text(child, kMaxUrl);
    if (prefix == "image" || prefix == "video") return;
    if (name == "loc")
      entry->url = ResolveLink(base, text);
    else if (name == "lastmod")
      entry->modified = ParseFeedDate(text).value_or("");
    else if (name == "publication_date")
      entry->published = ParseFeedDate(text).value_or("");
    else if (name == "title")
      entry->title = xml::PlainText(text);
    else if (name == "language")
      entry->language = xml::PlainText(text);
    else if ((name == "news" || name == "publication") && depth < 2)
      ReadFields(child, base, depth + 1, entry);
  });
}

// A list of URLs, one a line; anything else on a line, and it is no sitemap.
Sitemap ParseList(std::string_view text) {
  Sitemap out;
  while (!text.empty() && out.pages.size() < kMaxSitemapEntries) {
    const size_t end = std::min(text.find_first_of("\r\n"), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.empty()) continue;
    if (!ParseUrl(line)) return {};
    out.pages.push_back(
        {.url = ResolveLink("", line), .modified = "", .published = "", .title = "", .language = ""});
  }
  out.is_sitemap = !out.pages.empty();
  return out;
}

}  // namespace

Sitemap ParseSitemap(std::string_view text, std::string_view url) {
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  const size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  if (text[first] != '<') return ParseList(text.substr(first));
  Sitemap out;
  const xml::Document document = xml::Parse(text.substr(first));
  const xmlNode* root = document ? xmlDocGetRootElement(document.get()) : nullptr;
  if (root == nullptr) return out;
  const std::string kind = xml::LocalName(root);
  if (kind != "urlset" && kind != "sitemapindex") return out;
  out.is_sitemap = true;
  auto& entries = kind == "urlset" ? out.pages : out.sitemaps;
  const std::string wanted = kind == "urlset" ? "url" : "sitemap";
  xml::ForEachChild(root, [&](const xmlNode* child) {
    if (xml::LocalName(child) != wanted || entries.size() >= kMaxSitemapEntries) return;
    SitemapEntry entry;
    ReadFields(child, url, 0, &entry);
    if (!entry.url.empty()) entries.push_back(std::move(entry));
  });
  return out;
}

}  // namespace reckoner
