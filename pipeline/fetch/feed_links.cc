#include "pipeline/fetch/feed_links.h"

#include <algorithm>
#include <map>

#include "pipeline/fetch/url.h"
#include "pipeline/fetch/xml.h"

namespace reckoner {
namespace {

constexpr size_t kReach = 512 << 10;
constexpr size_t kMaxLinks = 20;

char LowerChar(char c) { return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c; }

bool IsSpace(char c) { return static_cast<unsigned char>(c) <= ' '; }

// Attributes of one tag, names in lower case, references in values resolved.
std::map<std::string, std::string> Attributes(std::string_view tag) {
  std::map<std::string, std::string> out;
  size_t i = 0;
  while (i < tag.size() && out.size() < 30) {
    while (i < tag.size() && (IsSpace(tag[i]) || tag[i] == '/')) ++i;
    std::string name;
    while (i < tag.size() && !IsSpace(tag[i]) && tag[i] != '=' && tag[i] != '/') name += LowerChar(tag[i++]);
    while (i < tag.size() && IsSpace(tag[i])) ++i;
    if (name.empty()) {
      ++i;
      continue;
    }
    if (i >= tag.size() || tag[i] != '=') continue;
    ++i;
    while (i < tag.size() && IsSpace(tag[i])) ++i;
    const char quote = i < tag.size() && (tag[i] == '"' || tag[i] == '\'') ? tag[i++] : 0;
    const size_t begin = i;
    while (i < tag.size() && (quote != 0 ? tag[i] != quote : !IsSpace(tag[i]))) ++i;
    out.emplace(std::move(name), xml::PlainText(tag.substr(begin, i - begin)));
    if (quote != 0) ++i;
  }
  return out;
}

bool IsFeedType(std::string type) {
  std::transform(type.begin(), type.end(), type.begin(), LowerChar);
  return type.starts_with("application/rss+xml") || type.starts_with("application/atom+xml") ||
         type.starts_with("application/feed+json") || type.starts_with("application/rdf+xml");
}

}  // namespace

std::vector<std::string> FeedLinks(std::string_view text, std::string_view url) {
  std::vector<std::string> out;
  text = text.substr(0, kReach);
  for (size_t at = text.find('<'); at != std::string_view::npos && out.size() < kMaxLinks;
       at = text.find('<', at + 1)) {
    const std::string_view rest = text.substr(at + 1);
    if (rest.size() < 6 || !IsSpace(rest[4])) continue;
    if (LowerChar(rest[0]) != 'l' || LowerChar(rest[1]) != 'i' || LowerChar(rest[2]) != 'n' ||
        LowerChar(rest[3]) != 'k')
      continue;
    const auto attributes = Attributes(rest.substr(4, std::min(rest.find('>'), size_t{4096}) - 4));
    const auto get = [&](const char* name) {
      const auto it = attributes.find(name);
      return it == attributes.end() ? std::string() : it->second;
    };
    if (get("rel").find("alternate") == std::string::npos || !IsFeedType(get("type"))) continue;
    std::string link = ResolveLink(url, get("href"));
    if (!link.empty() && std::find(out.begin(), out.end(), link) == out.end()) out.push_back(std::move(link));
  }
  return out;
}

}  // namespace reckoner
