// First pass: what is never part of an article, told by the element or by its class names. A class name alone
// doesn't condemn an element that holds most of the page's prose: "sidebar-layout" and "share-wrapper" stand
// around articles too.
#include <algorithm>
#include <unordered_map>

#include "pipeline/article/page.h"

namespace reckoner {
namespace {

constexpr uint32_t kDropHints = kHintChrome | kHintShare | kHintRelated | kHintPromo | kHintAd |
                                kHintComments | kHintBio | kHintToc | kHintCookie | kHintHidden;

// Prose below each node: characters outside links, of text nodes long enough to be part of a sentence.
std::vector<uint32_t> ProseBefore(const Dom& dom) {
  constexpr size_t kLongText = 60;
  std::vector<uint32_t> before(dom.size() + 1, 0);
  NodeId link_end = 0, raw_end = 0;
  for (NodeId node = 0; node < dom.size(); ++node) {
    if (dom.tag(node) == Tag::kA) link_end = std::max(link_end, dom.end(node));
    if (Has(dom.tag(node), kHidden)) raw_end = std::max(raw_end, dom.end(node));
    const size_t size = dom.Text(node).size();
    before[node + 1] = before[node] + (size >= kLongText && node >= link_end && node >= raw_end ? size : 0);
  }
  return before;
}

bool Hidden(const Dom& dom, NodeId node) {
  const Tag tag = dom.tag(node);
  if (Has(tag, kHidden) || tag == Tag::kInput || tag == Tag::kImg) return true;
  if (dom.HasAttr(node, Attr::kHiddenAttr)) return true;
  if (dom.Get(node, Attr::kAriaHidden) == "true") return true;
  const std::string_view style = dom.Get(node, Attr::kStyleAttr);
  for (const std::string_view rule :
       {"display:none", "display: none", "visibility:hidden", "visibility: hidden"}) {
    if (style.find(rule) != std::string_view::npos) return true;
  }
  return false;
}

bool Chrome(const Dom& dom, NodeId node) {
  switch (dom.tag(node)) {
    case Tag::kNav:
    case Tag::kDialog:
    case Tag::kMenu:
    case Tag::kButton:
      return true;
    default:
      break;
  }
  const std::string_view role = dom.Get(node, Attr::kRole);
  for (const std::string_view chrome :
       {"navigation", "banner", "contentinfo", "search", "dialog", "alertdialog", "complementary", "menu",
        "menubar", "tablist", "toolbar", "tooltip", "button"}) {
    if (role == chrome) return true;
  }
  return false;
}

}  // namespace

std::string_view NameOf(Drop drop) {
  constexpr std::string_view kNames[] = {"",       "hidden",      "chrome", "hint",      "outside", "links",
                                         "teaser", "before body", "phrase", "after end", "caption"};
  return kNames[static_cast<size_t>(drop)];
}

void Clean(Page* page) {
  const Dom& dom = page->dom;
  page->hints.assign(dom.size(), 0);
  page->drop.assign(dom.size(), Drop::kNone);
  const std::vector<uint32_t> prose = ProseBefore(dom);
  const uint32_t all = prose.back();
  std::unordered_map<std::string_view, uint32_t> known;  // class names repeat
  for (NodeId node = 0; node < dom.size(); ++node) {
    const Tag tag = dom.tag(node);
    const NodeId parent = dom.parent(node);
    if (parent != kNoNode) page->drop[node] = page->drop[parent];
    if (tag == Tag::kText || tag == Tag::kHtml || tag == Tag::kBody) continue;
    uint32_t& hints = page->hints[node];
    for (const Attr attr : {Attr::kClass, Attr::kId, Attr::kDataTestid, Attr::kDataComponent}) {
      const std::string_view names = dom.Get(node, attr);
      if (names.empty()) continue;
      const auto [entry, is_new] = known.try_emplace(names, 0);
      if (is_new) entry->second = page->vocabulary.HintsOf(names);
      hints |= entry->second;
    }
    if (page->drop[node] != Drop::kNone) continue;
    const uint32_t below = prose[dom.end(node)] - prose[node];
    if (Hidden(dom, node)) {
      page->drop[node] = Drop::kHidden;
    } else if (2 * below > all) {
      continue;
    } else if (Chrome(dom, node) || tag == Tag::kAside || tag == Tag::kFooter) {
      page->drop[node] = Drop::kChrome;
    } else if ((hints & kDropHints) != 0 && (hints & kHintBody) == 0 && 3 * below <= all) {
      page->drop[node] = Drop::kHint;
    }
  }
}

}  // namespace reckoner
