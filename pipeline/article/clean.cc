// First pass: what is never part of an article, told by the element or by its class names. A class name alone
// doesn't condemn an element that holds most of the page's prose: "sidebar-layout" and "share-wrapper" stand
// around articles too.
#include <algorithm>

#include "pipeline/article/page.h"

namespace reckoner::article {
namespace {

constexpr uint32_t kDropHints = kHintChrome | kHintShare | kHintRelated | kHintPromo | kHintAd |
                                kHintComments | kHintBio | kHintToc | kHintCookie | kHintHidden |
                                kHintPaywall;

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

bool Hidden(const Dom& dom, NodeId node, Strictness strictness) {
  const Tag tag = dom.tag(node);
  if (Has(tag, kHidden)) return true;
  if (strictness == Strictness::kShowHidden || !dom.HasAttrs(node)) return false;
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
  if (role.empty()) return false;
  for (const std::string_view chrome :
       {"navigation", "banner", "contentinfo", "search", "dialog", "alertdialog", "complementary", "menu",
        "menubar", "tablist", "toolbar", "tooltip", "button"}) {
    if (role == chrome) return true;
  }
  return false;
}

// The hints of an element's own names.
uint32_t OwnHints(Page* page, NodeId node) {
  const Dom& dom = page->dom;
  uint32_t hints = 0;
  for (const Attr attr : {Attr::kClass, Attr::kId, Attr::kDataTestid, Attr::kDataComponent})
    if (const std::string_view names = dom.Get(node, attr); !names.empty())
      hints |= page->names.HintsOf(names);
  if (dom.Get(node, Attr::kItemprop).find("articleBody") != std::string_view::npos) hints |= kHintBody;
  return hints;
}

// The share of the page's prose that an element may hold and still be dropped for its class names.
double MaxShare(uint32_t hints) {
  if ((hints & kHintComments) != 0) return 0.9;
  if ((hints & (kHintRelated | kHintCookie | kHintBio)) != 0) return 0.5;
  if ((hints & (kHintPromo | kHintAd)) != 0) return 0.25;
  return 0.15;
}

bool HintDrops(uint32_t hints, Strictness strictness) {
  if (strictness == Strictness::kComments) return (hints & kHintCookie) != 0;
  if (strictness != Strictness::kFull)
    return (hints & (kHintComments | kHintCookie)) != 0 && (hints & kHintBody) == 0;
  if ((hints & kHintBody) != 0 && (hints & (kHintComments | kHintRelated | kHintBio)) == 0) return false;
  // An embedded post stands in the text that speaks of it.
  if ((hints & kHintMedia) != 0) hints &= ~static_cast<uint32_t>(kHintShare);
  return (hints & kDropHints) != 0;
}

}  // namespace

std::string_view NameOf(Drop drop) {
  constexpr std::string_view kNames[] = {"",       "hidden",      "chrome", "hint",      "outside", "links",
                                         "teaser", "before body", "phrase", "after end", "caption"};
  return kNames[static_cast<size_t>(drop)];
}

void ReadHints(Page* page) {
  const Dom& dom = page->dom;
  page->hints.assign(dom.size(), 0);
  for (NodeId node = 0; node < dom.size(); ++node) {
    const Tag tag = dom.tag(node);
    if (tag == Tag::kText || tag == Tag::kHtml || tag == Tag::kBody || !dom.HasAttrs(node)) continue;
    page->hints[node] = OwnHints(page, node);
  }
}

void Clean(Page* page, Strictness strictness) {
  const Dom& dom = page->dom;
  page->drop.assign(dom.size(), Drop::kNone);
  const std::vector<uint32_t> prose = ProseBefore(dom);
  const double all = prose.back();
  const auto below = [&](NodeId node) { return static_cast<double>(prose[dom.end(node)] - prose[node]); };

  // What holds an element that says it is the body of an article isn't dropped for what it says of itself.
  constexpr double kBodyShare = 0.25;
  std::vector<bool> holds_body(dom.size(), false);
  for (NodeId node = 0; node < dom.size(); ++node) {
    if ((page->hints[node] & kHintBody) == 0 || below(node) < kBodyShare * all) continue;
    for (NodeId up = dom.parent(node); up != kNoNode && !holds_body[up]; up = dom.parent(up))
      holds_body[up] = true;
  }

  // Where another element says that it is the body, what surrounds it may hold more prose and still be
  // dropped.
  constexpr double kSomeProse = 300, kMuchShare = 0.8;
  std::vector<uint32_t> body_before(dom.size() + 1, 0);  // prose inside elements that say so
  NodeId body_end = 0;
  for (NodeId node = 0; node < dom.size(); ++node) {
    if ((page->hints[node] & kHintBody) != 0) body_end = std::max(body_end, dom.end(node));
    body_before[node + 1] = body_before[node] + (node < body_end ? prose[node + 1] - prose[node] : 0);
  }
  const auto body_elsewhere = [&](NodeId node) {
    return body_before.back() - (body_before[dom.end(node)] - body_before[node]) >= kSomeProse;
  };

  for (NodeId node = 0; node < dom.size(); ++node) {
    const Tag tag = dom.tag(node);
    const NodeId parent = dom.parent(node);
    if (parent != kNoNode) page->drop[node] = page->drop[parent];
    if (page->drop[node] != Drop::kNone || tag == Tag::kText || tag == Tag::kHtml || tag == Tag::kBody)
      continue;
    if (Hidden(dom, node, strictness)) {
      page->drop[node] = Drop::kHidden;
    } else if (holds_body[node] || all == 0) {
      continue;
    } else if ((Chrome(dom, node) || tag == Tag::kAside || tag == Tag::kFooter) &&
               below(node) <= (body_elsewhere(node) ? kMuchShare : 0.5) * all) {
      page->drop[node] = Drop::kChrome;
    } else if (HintDrops(page->hints[node], strictness) && below(node) <= MaxShare(page->hints[node]) * all) {
      page->drop[node] = Drop::kHint;
    }
  }
}

}  // namespace reckoner::article
