// XML of strangers, read with libxml2 in recovery mode: no DTD, no entities but the predefined and HTML's, no
// network, no files, libxml2's own limits on depth and node size. Internal to the fetch floor (feeds,
// sitemaps).
#pragma once

#include <libxml/tree.h>

#include <memory>
#include <string>
#include <string_view>

namespace reckoner::xml {

struct FreeDocument {
  void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
using Document = std::unique_ptr<xmlDoc, FreeDocument>;

inline constexpr size_t kMaxBytes = 64u << 20;

// Valid UTF-8 in; nullptr where nothing like XML is found. What had to be mended isn't told.
Document Parse(std::string_view text);

// The name without its prefix, in lower case ("encoded"); the prefix ("content") or "".
std::string LocalName(const xmlNode* node);
std::string Prefix(const xmlNode* node);
// All text below, CDATA included; at most `limit` bytes, cut at a character.
std::string Text(const xmlNode* node, size_t limit);
// Calls `each` for every child element.
template <typename Each>
void ForEachChild(const xmlNode* node, Each each) {
  for (const xmlNode* child = node->children; child != nullptr; child = child->next)
    if (child->type == XML_ELEMENT_NODE) each(child);
}
// Children as markup, for XHTML content.
std::string InnerMarkup(const xmlNode* node, size_t limit);
std::string Attribute(const xmlNode* node, const char* name);

// Markup and character references of HTML text resolved: for titles.
std::string PlainText(std::string_view html);

}  // namespace reckoner::xml
