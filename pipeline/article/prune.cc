// Fourth pass: what stands inside the article's element without being the article: link lists, teasers, lines
// about the page.
#include <algorithm>

#include "pipeline/article/page.h"

namespace reckoner {

void Prune(Page* page) {
  const auto [first, last] = page->BlocksBelow(page->root);
  for (size_t i = 0; i < page->blocks.size(); ++i) {
    Block& block = page->blocks[i];
    if (block.drop != Drop::kNone) continue;
    if (i < first || i >= last) {
      block.drop = Drop::kOutside;
    } else if (2 * block.link_chars > block.end - block.begin && block.words < 15 &&
               block.kind != BlockKind::kHeading) {
      block.drop = Drop::kLinks;
    } else if (page->dom.Enclosing(block.first, Tag::kFigcaption) != kNoNode) {
      block.drop = Drop::kCaption;
    }
  }
}

}  // namespace reckoner
