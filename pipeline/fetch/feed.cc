#include "pipeline/fetch/feed.h"

#include "pipeline/fetch/feed_json.h"
#include "pipeline/fetch/url.h"
#include "pipeline/fetch/xml.h"

namespace reckoner {
namespace {

std::string Field(const xmlNode* node) { return xml::Text(node, kMaxFeedField); }

// What an entry's elements say, before one of several is chosen.
struct Reading {
  FeedEntry entry;
  std::string summary, guid;
  bool guid_is_link = false;
};

// xml:base counts for what stands below it; feeds set it on the feed, the entry or the content.
std::string BaseOf(const xmlNode* node, const std::string& base) {
  const std::string own = xml::Attribute(node, "base");
  return own.empty() ? base : ResolveUrl(base, own).value_or(base);
}

void ReadLink(const xmlNode* node, const std::string& base, Reading* reading) {
  const std::string href = xml::Attribute(node, "href");
  const std::string rel = xml::Attribute(node, "rel");
  if (!href.empty() && !rel.empty() && rel != "alternate") return;
  const std::string url = ResolveLink(base, href.empty() ? Field(node) : href);
  if (!url.empty() && (reading->entry.url.empty() || xml::Attribute(node, "type") == "text/html"))
    reading->entry.url = url;
}

std::string AuthorName(const xmlNode* node) {
  std::string name;
  xml::ForEachChild(node, [&](const xmlNode* child) {
    if (xml::LocalName(child) == "name") name = Field(child);
  });
  if (name.empty()) name = Field(node);
  // RSS wants "address (name)".
  const size_t open = name.find('('), close = name.rfind(')');
  if (name.find('@') != std::string::npos && open != std::string::npos && close != std::string::npos &&
      close > open)
    name = name.substr(open + 1, close - open - 1);
  return xml::PlainText(name);
}

void ReadDate(const xmlNode* node, std::string* field, Feed* feed) {
  const std::string text = Field(node);
  if (const auto date = ParseFeedDate(text))
    *field = *date;
  else if (!text.empty())
    feed->Warn("unreadable date: " + xml::PlainText(text.substr(0, 60)));
}

void ReadField(const xmlNode* node, const std::string& base, Feed* feed, Reading* reading) {
  const std::string name = xml::LocalName(node), prefix = xml::Prefix(node);
  FeedEntry& entry = reading->entry;
  if (prefix == "media" || prefix == "itunes") return;  // they describe pictures and sounds
  if (name == "title") {
    entry.title = xml::PlainText(Field(node));
  } else if (name == "link") {
    ReadLink(node, base, reading);
  } else if (name == "guid" || name == "id") {
    reading->guid = xml::PlainText(Field(node));
    reading->guid_is_link = name == "guid" && xml::Attribute(node, "isPermaLink") != "false";
  } else if (name == "encoded" || (name == "content" && prefix != "dc")) {
    entry.content =
        xml::Attribute(node, "type") == "xhtml" ? xml::InnerMarkup(node, kMaxFeedField) : Field(node);
  } else if (name == "description" || name == "summary") {
    reading->summary =
        xml::Attribute(node, "type") == "xhtml" ? xml::InnerMarkup(node, kMaxFeedField) : Field(node);
  } else if (name == "creator" || name == "author") {
    if (entry.author.empty()) entry.author = AuthorName(node);
  } else if (name == "pubdate" || name == "published" || name == "issued" || name == "date") {
    ReadDate(node, &entry.published, feed);
  } else if (name == "updated" || name == "modified") {
    ReadDate(node, &entry.updated, feed);
  }
}

void ReadEntry(const xmlNode* node, const std::string& feed_base, Feed* feed) {
  if (feed->entries.size() >= kMaxFeedEntries) return;
  const std::string base = BaseOf(node, feed_base);
  Reading reading;
  xml::ForEachChild(node, [&](const xmlNode* child) { ReadField(child, base, feed, &reading); });
  FeedEntry& entry = reading.entry;
  if (entry.url.empty() && reading.guid_is_link) entry.url = ResolveLink("", reading.guid);
  if (entry.url.empty()) entry.url = ResolveLink(base, xml::Attribute(node, "about"));  // RSS 1.0: rdf:about
  if (entry.content.empty()) entry.content = std::move(reading.summary);
  entry.id = reading.guid.empty() ? entry.url : reading.guid;
  if (entry.id.empty()) {
    feed->Warn("an entry without id and link was dropped");
    return;
  }
  if (entry.published.empty()) entry.published = entry.updated;
  feed->entries.push_back(std::move(entry));
}

void ReadChannel(const xmlNode* channel, const std::string& base, Feed* feed) {
  xml::ForEachChild(channel, [&](const xmlNode* child) {
    const std::string name = xml::LocalName(child);
    if (name == "item" || name == "entry")
      ReadEntry(child, base, feed);
    else if (name == "title" && feed->title.empty())
      feed->title = xml::PlainText(Field(child));
    else if (name == "language")
      feed->language = xml::PlainText(Field(child));
  });
}

Feed ParseXmlFeed(std::string_view text, const std::string& url) {
  Feed feed;
  const xml::Document document = xml::Parse(text);
  const xmlNode* root = document ? xmlDocGetRootElement(document.get()) : nullptr;
  if (root == nullptr) return feed;
  const std::string name = xml::LocalName(root);
  const std::string base = BaseOf(root, url);
  if (name == "feed") {
    feed.kind = FeedKind::kAtom;
    feed.language = xml::Attribute(root, "lang");
    ReadChannel(root, base, &feed);
  } else if (name == "rss" || name == "rdf") {
    feed.kind = FeedKind::kRss;
    xml::ForEachChild(root, [&](const xmlNode* child) {
      if (xml::LocalName(child) == "channel") ReadChannel(child, BaseOf(child, base), &feed);
    });
    ReadChannel(root, base, &feed);  // RSS 1.0 keeps its items beside the channel
  }
  return feed;
}

}  // namespace

Feed ParseFeed(std::string_view text, std::string_view url) {
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  const size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  if (text[first] == '{') return ParseJsonFeed(text.substr(first), std::string(url));
  return ParseXmlFeed(text.substr(first), std::string(url));
}

}  // namespace reckoner
