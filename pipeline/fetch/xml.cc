#include "pipeline/fetch/xml.h"

#include <libxml/parser.h>

#include <mutex>

#include "pipeline/fetch/xml_text.h"

namespace reckoner::xml {
namespace {

char LowerChar(char c) { return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c; }

std::string Lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = LowerChar(c);
  return out;
}

void Cut(std::string* text, size_t limit) {
  if (text->size() <= limit) return;
  while (limit > 0 && (static_cast<unsigned char>((*text)[limit]) & 0xc0) == 0x80) --limit;
  text->resize(limit);
}

std::string Take(xmlChar* owned) {
  std::string out = owned == nullptr ? "" : reinterpret_cast<const char*>(owned);
  xmlFree(owned);
  return out;
}

}  // namespace

Document Parse(std::string_view text) {
  static std::once_flag once;
  std::call_once(once, xmlInitParser);
  if (text.size() > kMaxBytes) return nullptr;
  const std::string prepared = Mend(text);
  if (prepared.empty()) return nullptr;
  constexpr int kOptions =
      XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA;
  return Document(
      xmlReadMemory(prepared.data(), static_cast<int>(prepared.size()), nullptr, "UTF-8", kOptions));
}

// A prefix that nobody declared stays in the name, in recovery mode.
std::string LocalName(const xmlNode* node) {
  const std::string name = Lower(reinterpret_cast<const char*>(node->name));
  const size_t colon = name.find(':');
  return colon == std::string::npos ? name : name.substr(colon + 1);
}

std::string Prefix(const xmlNode* node) {
  if (node->ns != nullptr && node->ns->prefix != nullptr)
    return Lower(reinterpret_cast<const char*>(node->ns->prefix));
  const std::string name = Lower(reinterpret_cast<const char*>(node->name));
  const size_t colon = name.find(':');
  return colon == std::string::npos ? "" : name.substr(0, colon);
}

std::string Text(const xmlNode* node, size_t limit) {
  std::string out = Take(xmlNodeGetContent(node));
  Cut(&out, limit);
  return out;
}

std::string InnerMarkup(const xmlNode* node, size_t limit) {
  const std::unique_ptr<xmlBuffer, decltype(&xmlBufferFree)> buffer(xmlBufferCreate(), xmlBufferFree);
  std::string out;
  for (xmlNode* child = node->children; child != nullptr && out.size() < limit; child = child->next) {
    xmlBufferEmpty(buffer.get());
    xmlNodeDump(buffer.get(), node->doc, child, 0, 0);
    out += reinterpret_cast<const char*>(xmlBufferContent(buffer.get()));
  }
  Cut(&out, limit);
  return out;
}

std::string Attribute(const xmlNode* node, const char* name) {
  return Take(xmlGetProp(node, reinterpret_cast<const xmlChar*>(name)));
}

}  // namespace reckoner::xml
