// The writers' names: JSON-LD, <meta>, microdata, rel="author", a byline. Names only: no "By", no handles, no
// addresses of pages.
#include <algorithm>

#include "pipeline/article/choose.h"
#include "pipeline/article/text_util.h"

namespace reckoner {
namespace {

constexpr size_t kMaxName = 120;
constexpr size_t kMaxAuthors = 20;

std::string CleanName(std::string_view raw) {
  std::string name = Unescape(CutUtf8(raw, 400));
  std::string_view view = Trim(name);
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view prefix :
         {"written by ", "by ", "by: ", "author: ", "posted by ", "von ", "par ", "por ", "story by "}) {
      if (StartsWithNoCase(view, prefix)) view = Trim(view.substr(prefix.size())), again = true;
    }
  }
  while (!view.empty() && (view.back() == ',' || view.back() == '|' || view.back() == ';'))
    view = Trim(view.substr(0, view.size() - 1));
  if (view.size() > kMaxName || view.size() < 2) return {};
  if (view.find("://") != std::string_view::npos || view.starts_with("@") ||
      view.find("www.") != std::string_view::npos)
    return {};
  if (view.find('{') != std::string_view::npos || view.find('@') != std::string_view::npos) return {};
  return std::string(view);
}

void Add(std::vector<std::string>* names, std::string_view raw) {
  std::string name = CleanName(raw);
  if (name.empty() || names->size() >= kMaxAuthors) return;
  const std::string lower = LowerAscii(name);
  for (const std::string& known : *names) {
    if (LowerAscii(known) == lower) return;
  }
  names->push_back(std::move(name));
}

}  // namespace

std::vector<std::string> ChooseAuthors(const Page& page, const Facts& facts) {
  std::vector<std::string> names;
  for (const Source source : {Source::kJsonLd, Source::kMeta, Source::kMicrodata}) {
    const auto found = facts.Of(Field::kAuthor, source);
    for (const Fact* fact : found) {
      if (fact->rank == found.front()->rank) Add(&names, fact->value);
    }
    if (!names.empty()) return names;
  }
  const Dom& dom = page.dom;
  for (NodeId node = 0; node < dom.size() && names.size() < kMaxAuthors; ++node) {
    if (dom.tag(node) == Tag::kA && ContainsNoCase(dom.Get(node, Attr::kRel), "author"))
      Add(&names, dom.TextBelow(node, 200));
  }
  return names;
}

}  // namespace reckoner
