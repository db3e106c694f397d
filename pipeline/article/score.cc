// Third pass: how much each block looks like an article's prose, and from that the element that holds the
// article.
#include <algorithm>
#include <cmath>

#include "pipeline/article/page.h"

namespace reckoner {
namespace {

float ValueOf(const Page& page, const Block& block) {
  if (block.drop != Drop::kNone) return 0;
  const float size = static_cast<float>(block.end - block.begin);
  const float links = static_cast<float>(block.link_chars) / size;
  const float words = block.words;
  if (links > 0.5f) return -std::min(words, 12.0f);
  if (block.kind == BlockKind::kHeading) return 0;
  const bool prose = words >= 15 || (block.sentence && words >= 6);
  if (!prose) return block.kind == BlockKind::kTableRow ? words * 0.3f : 0;
  float value = words * (1 - links) * (1 - links);
  if (block.kind == BlockKind::kListItem) value *= 0.7f;
  (void)page;
  return value;
}

}  // namespace

void ChooseRoot(Page* page) {
  const Dom& dom = page->dom;
  std::vector<float> positive(page->blocks.size() + 1, 0);
  for (size_t i = 0; i < page->blocks.size(); ++i) {
    Block& block = page->blocks[i];
    block.value = ValueOf(*page, block);
    positive[i + 1] = positive[i] + std::max(0.0f, block.value);
  }
  const float all = positive.back();
  const auto mass = [&](NodeId node) {
    const auto [first, last] = page->BlocksBelow(node);
    return positive[last] - positive[first];
  };
  // Down from the document, as long as one child holds nearly all; a paragraph is too deep, its neighbours
  // belong to it.
  NodeId root = 0;
  for (bool deeper = all > 0; deeper;) {
    deeper = false;
    const float here = mass(root);
    for (NodeId child = root + 1; child < dom.end(root); child = dom.end(child)) {
      const Tag tag = dom.tag(child);
      const bool container = (Has(tag, kBlock) && tag != Tag::kP && tag != Tag::kLi && !IsHeading(tag)) ||
                             tag == Tag::kOther || tag == Tag::kSpan;
      if (!container || mass(child) < 0.85f * here || mass(child) < 0.6f * all) continue;
      root = child;
      deeper = true;
      break;
    }
  }
  page->root = root;
}

}  // namespace reckoner
