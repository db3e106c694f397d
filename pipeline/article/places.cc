#include "pipeline/article/places.h"

#include <algorithm>

#include "pipeline/article/text_util.h"

namespace reckoner::article {

Places FindPlaces(const Page& page) {
  constexpr double kSame = 0.8;
  constexpr float kProse = 20;
  const std::vector<std::string> title = Words(page.title);
  const auto [first, last] = page.BlocksBelow(page.root);
  Places places;
  places.headline = first;
  for (size_t i = 0; i < last && !title.empty(); ++i) {
    const Block& block = page.blocks[i];
    if (block.words > 2 * title.size() + 4 || block.words * 2 < title.size()) continue;
    const bool heading =
        block.kind == BlockKind::kHeading || page.dom.Enclosing(block.first, Tag::kH1) != kNoNode;
    if (!heading || WordsFound(title, Words(page.Text(block))) < kSame) continue;
    places.headline = i;
    places.headline_found = true;
    break;
  }
  places.text = std::max(places.headline, first);
  while (places.text < last && page.blocks[places.text].value < kProse) ++places.text;
  places.end = last;
  while (places.end > places.text && page.blocks[places.end - 1].value < kProse) --places.end;
  return places;
}

bool StandsElsewhere(const Page& page, const Block& block) {
  for (NodeId node = block.first; node != kNoNode; node = page.dom.parent(node)) {
    const bool elsewhere = (page.hints[node] & (kHintComments | kHintRelated)) != 0;
    if (elsewhere && !page.dom.Inside(page.root, node)) return true;
  }
  return false;
}

}  // namespace reckoner::article
