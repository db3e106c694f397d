// Third pass: how much each block looks like an article's prose, and from that the element that holds the
// article: down from the document as long as one child holds nearly all of the prose, then to the element
// that says it is the article, if there is one.
#include <algorithm>

#include "pipeline/article/page.h"
#include "pipeline/article/text_util.h"

namespace reckoner::article {
namespace {

float ValueOf(const Block& block) {
  if (block.drop != Drop::kNone) return 0;
  const float links = static_cast<float>(block.link_chars) / static_cast<float>(block.end - block.begin);
  const float words = block.words;
  if (links > 0.5f || block.kind == BlockKind::kHeading) return 0;
  if (block.kind == BlockKind::kTableRow) return words * 0.3f;
  if (words < 15 && !(block.sentence && words >= 6)) return 0;
  const float value = words * (1 - links) * (1 - links);
  return block.kind == BlockKind::kListItem ? value * 0.7f : value;
}

class RootFinder {
 public:
  explicit RootFinder(Page* page) : page_(*page), dom_(page->dom) {
    before_.assign(page_.blocks.size() + 1, 0);
    for (size_t i = 0; i < page_.blocks.size(); ++i) {
      page_.blocks[i].value = ValueOf(page_.blocks[i]);
      before_[i + 1] = before_[i] + page_.blocks[i].value;
    }
    FindHeadlines();
  }

  NodeId Find() const {
    const float all = before_.back();
    if (all <= 0) return 0;
    NodeId root = Descend(0, all);
    const NodeId said = SaysItIsTheArticle(root, all);
    return said == kNoNode ? root : Descend(said, Mass(said));
  }

 private:
  float Mass(NodeId node) const {
    const auto [first, last] = page_.BlocksBelow(node);
    return before_[last] - before_[first];
  }

  // A paragraph is no container: its neighbours belong to it.
  bool Container(NodeId node) const {
    const Tag tag = dom_.tag(node);
    if (tag == Tag::kOther || tag == Tag::kSpan) return true;
    return Has(tag, kBlock) && tag != Tag::kP && tag != Tag::kLi && !IsHeading(tag) &&
           tag != Tag::kBlockquote;
  }

  NodeId Descend(NodeId root, float all) const {
    constexpr float kNearlyAll = 0.85f, kOfTheWhole = 0.6f;
    for (bool deeper = true; deeper;) {
      deeper = false;
      const float here = Mass(root);
      for (NodeId child = root + 1; child < dom_.end(root); child = dom_.end(child)) {
        if (!Container(child)) continue;
        const float mass = Mass(child);
        if (mass < kNearlyAll * here || mass < kOfTheWhole * all) continue;
        root = child;
        deeper = true;
        break;
      }
    }
    return root;
  }

  // An <article> with the headline in it, or an element whose name says that it is an article's body: when it
  // holds a good part of the prose, and no second one holds much.
  NodeId SaysItIsTheArticle(NodeId root, float all) const {
    constexpr float kGoodPart = 0.35f, kMuch = 0.2f;
    NodeId best = kNoNode;
    float best_mass = 0, second = 0;
    for (NodeId node = root + 1; node < dom_.end(root); ++node) {
      const bool body = (page_.hints[node] & kHintBody) != 0 && Container(node);
      if (page_.drop[node] != Drop::kNone || !(body || HasHeadline(node))) continue;
      if (best != kNoNode && dom_.Inside(node, best)) continue;
      const float mass = Mass(node);
      if (mass > best_mass) {
        second = best_mass;
        best = node, best_mass = mass;
      } else if (mass > second) {
        second = mass;
      }
    }
    if (best == kNoNode || best_mass < kGoodPart * all || second > kMuch * best_mass) return kNoNode;
    return best;
  }

  // Is it an <article> with the page's headline in it?
  bool HasHeadline(NodeId node) const {
    if (dom_.tag(node) != Tag::kArticle) return false;
    const auto first = std::lower_bound(headlines_.begin(), headlines_.end(), node);
    return first != headlines_.end() && *first < dom_.end(node);
  }

  void FindHeadlines() {
    constexpr size_t kMaxHeadings = 200;
    const std::vector<std::string> title = Words(page_.title);
    size_t headings = 0;
    for (NodeId node = 0; node < dom_.size() && headings < kMaxHeadings && !title.empty(); ++node) {
      if (dom_.tag(node) != Tag::kH1 && dom_.tag(node) != Tag::kH2) continue;
      ++headings;
      if (WordsFound(title, Words(dom_.TextBelow(node, 400))) > 0.9) headlines_.push_back(node);
    }
  }

  Page& page_;
  const Dom& dom_;
  std::vector<float> before_;
  std::vector<NodeId> headlines_;  // in order
};

}  // namespace

void ChooseRoot(Page* page) { page->root = RootFinder(page).Find(); }

}  // namespace reckoner::article
