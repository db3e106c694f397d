#include "pipeline/fetch/feed_json.h"

#include <nlohmann/json.hpp>

#include "pipeline/fetch/url.h"
#include "pipeline/fetch/xml.h"

namespace reckoner {
namespace {

using Json = nlohmann::json;

constexpr int kMaxDepth = 64;  // the parser recurses when it frees

bool TooDeep(std::string_view text) {
  int depth = 0;
  bool in_string = false;
  for (size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (in_string) {
      if (c == '\\') ++i;
      if (c == '"') in_string = false;
    } else if (c == '"') {
      in_string = true;
    } else if (c == '{' || c == '[') {
      if (++depth > kMaxDepth) return true;
    } else if (c == '}' || c == ']') {
      --depth;
    }
  }
  return false;
}

// A string, or a number as some feeds write their ids; "" for anything else.
std::string Get(const Json& object, const char* key) {
  const auto it = object.find(key);
  if (it == object.end()) return "";
  if (it->is_string()) return it->get_ref<const std::string&>().substr(0, kMaxFeedField);
  return it->is_number_integer() ? it->dump() : "";
}

std::string Author(const Json& item) {
  const auto authors = item.find("authors");
  if (authors != item.end() && authors->is_array() && !authors->empty() && authors->front().is_object())
    return Get(authors->front(), "name");
  const auto author = item.find("author");
  return author != item.end() && author->is_object() ? Get(*author, "name") : "";
}

}  // namespace

Feed ParseJsonFeed(std::string_view text, const std::string& url) {
  Feed feed;
  if (TooDeep(text)) return feed;
  const Json root = Json::parse(text, nullptr, /*allow_exceptions=*/false);
  if (!root.is_object() || Get(root, "version").find("jsonfeed.org/version/") == std::string::npos)
    return feed;
  feed.kind = FeedKind::kJsonFeed;
  feed.title = xml::PlainText(Get(root, "title"));
  feed.language = Get(root, "language");
  const auto items = root.find("items");
  if (items == root.end() || !items->is_array()) return feed;
  for (const Json& item : *items) {
    if (!item.is_object() || feed.entries.size() >= kMaxFeedEntries) continue;
    FeedEntry entry;
    entry.url = ResolveLink(url, Get(item, "url"));
    if (Get(item, "url").empty()) entry.url = ResolveLink(url, Get(item, "external_url"));
    entry.id = Get(item, "id").empty() ? entry.url : Get(item, "id");
    entry.title = xml::PlainText(Get(item, "title"));
    entry.content = Get(item, "content_html").empty() ? Get(item, "content_text") : Get(item, "content_html");
    if (entry.content.empty()) entry.content = Get(item, "summary");
    entry.author = xml::PlainText(Author(item));
    entry.published = ParseFeedDate(Get(item, "date_published")).value_or("");
    entry.updated = ParseFeedDate(Get(item, "date_modified")).value_or("");
    if (entry.published.empty()) entry.published = entry.updated;
    if (entry.id.empty())
      feed.Warn("an entry without id and link was dropped");
    else
      feed.entries.push_back(std::move(entry));
  }
  return feed;
}

}  // namespace reckoner
