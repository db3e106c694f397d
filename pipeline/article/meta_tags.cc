// Facts from <meta>, microdata (itemprop) and <link rel="canonical">, by the names of meta_names.tsv.
#include "pipeline/article/facts.h"
#include "pipeline/article/text_util.h"

namespace reckoner::article {
namespace {

constexpr size_t kMaxFacts = 400;

// The value of an itemprop: an attribute where the element has one, else its text.
std::string MicrodataValue(const Dom& dom, NodeId node) {
  for (const Attr attr : {Attr::kContent, Attr::kDatetime}) {
    if (dom.HasAttr(node, attr)) return std::string(Trim(dom.Get(node, attr)));
  }
  // An author is a Person with a name of its own.
  if (dom.HasAttr(node, Attr::kItemscope)) {
    for (NodeId below = node + 1; below < dom.end(node); ++below) {
      if (dom.Get(below, Attr::kItemprop) != "name") continue;
      return dom.HasAttr(below, Attr::kContent) ? std::string(Trim(dom.Get(below, Attr::kContent)))
                                                : dom.TextBelow(below, 200);
    }
  }
  return dom.TextBelow(node, 200);
}

// Where something else on the page begins that has a date of its own: a video, a comment, a product.
bool IsOtherThing(std::string_view itemtype) {
  if (itemtype.empty()) return false;
  for (const std::string_view type :
       {"VideoObject", "ImageObject", "AudioObject", "MediaObject", "Comment", "UserComments", "Event",
        "Product", "Offer", "Answer", "PodcastEpisode"}) {
    if (itemtype.ends_with(type) && itemtype.size() > type.size() &&
        itemtype[itemtype.size() - type.size() - 1] == '/')
      return true;
  }
  return false;
}

}  // namespace

void ReadMetaTags(const Dom& dom, const Vocabulary& vocabulary, Facts* facts) {
  const auto add = [&](Source source, std::string_view name, NodeId node, const std::string& value) {
    for (const Vocabulary::MetaName& meta : vocabulary.MetaNames(LowerAscii(Trim(name)))) {
      std::string clean = Unescape(value);
      if (!clean.empty()) facts->all.push_back({meta.field, source, meta.rank, std::move(clean), node});
    }
  };
  NodeId other_end = 0;  // one past what belongs to another thing than the article
  for (NodeId node = 0; node < dom.size() && facts->all.size() < kMaxFacts; ++node) {
    const Tag tag = dom.tag(node);
    if (tag == Tag::kText || !dom.HasAttrs(node)) continue;
    if (IsOtherThing(dom.Get(node, Attr::kItemtype))) other_end = std::max(other_end, dom.end(node));
    if (tag == Tag::kMeta) {
      for (const Attr attr : {Attr::kProperty, Attr::kName, Attr::kHttpEquiv}) {
        const std::string_view name = dom.Get(node, attr);
        if (!name.empty() && name.size() < 64)
          add(Source::kMeta, name, node, std::string(dom.Get(node, Attr::kContent)));
      }
    }
    if (tag == Tag::kLink && ContainsNoCase(dom.Get(node, Attr::kRel), "canonical")) {
      facts->all.push_back(
          {Field::kUrl, Source::kLink, 0, std::string(Trim(dom.Get(node, Attr::kHref))), node});
    }
    if (tag == Tag::kHtml && dom.HasAttr(node, Attr::kLang)) {
      facts->all.push_back(
          {Field::kLanguage, Source::kLink, 0, std::string(Trim(dom.Get(node, Attr::kLang))), node});
    }
    // RDFa: <span property="schema:dateCreated" content="…">
    const std::string_view property = dom.Get(node, Attr::kProperty);
    if (tag != Tag::kMeta && property.starts_with("schema:") && property.size() < 64) {
      add(Source::kMicrodata, property.substr(7), node, MicrodataValue(dom, node));
    }
    const std::string_view itemprop = dom.Get(node, Attr::kItemprop);
    if (!itemprop.empty() && itemprop.size() < 64 && node >= other_end) {
      // itemprop="datePublished dateModified" is several.
      for (size_t at = 0; at < itemprop.size();) {
        const size_t end = std::min(itemprop.find(' ', at), itemprop.size());
        if (end > at) add(Source::kMicrodata, itemprop.substr(at, end - at), node, MicrodataValue(dom, node));
        at = end + 1;
      }
    }
  }
}

}  // namespace reckoner::article
