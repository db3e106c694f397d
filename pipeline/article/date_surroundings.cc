#include "pipeline/article/date_surroundings.h"

#include <algorithm>

#include "pipeline/article/text_util.h"

namespace reckoner::article {

Around LookAround(const Page& page, const Block& block) {
  constexpr size_t kFewBlocks = 8;
  Around around;
  NodeId node = block.first;
  for (; node != kNoNode && node != page.root; node = page.dom.parent(node)) {
    if (page.dom.tag(node) == Tag::kTime && around.time == kNoNode) around.time = node;
    const auto [first, last] = page.BlocksBelow(node);
    around.hints |= last - first > kFewBlocks ? page.hints[node] & kHintEvent : page.hints[node];
  }
  if (node != kNoNode) around.hints |= page.hints[node] & kHintEvent;
  return around;
}

NodeId OneTimeInside(const Page& page, size_t i) {
  const Block& block = page.blocks[i];
  const NodeId next = i + 1 < page.blocks.size() ? page.blocks[i + 1].first : page.dom.size();
  NodeId time = kNoNode;
  for (NodeId node = block.first; node < std::min(next, page.dom.end(block.node)); ++node) {
    if (page.dom.tag(node) != Tag::kTime) continue;
    if (time != kNoNode) return kNoNode;
    time = node;
  }
  return time;
}

bool InOwnCard(const Page& page, size_t i, size_t headline, const std::vector<std::string>& title) {
  constexpr size_t kFewBlocks = 5;
  if (title.size() < 2) return false;
  for (const size_t j : {i + 1, i - 1}) {
    if (j >= page.blocks.size() || j == headline) continue;
    const Block& block = page.blocks[j];
    if (block.words > 2 * title.size() || 2 * block.words < title.size()) continue;
    if (Words(page.Text(block)) != title) continue;
    NodeId both = block.first;
    while (both != kNoNode && !page.dom.Inside(page.blocks[i].first, both)) both = page.dom.parent(both);
    if (both == kNoNode) continue;
    const auto [first, last] = page.BlocksBelow(both);
    if (last - first <= kFewBlocks) return true;
  }
  return false;
}

std::string LabelBefore(const Page& page, size_t i) {
  constexpr int kLabel = 3;
  if (i == 0 || page.blocks[i - 1].words > kLabel) return {};
  const std::string_view label = page.Text(page.blocks[i - 1]);
  return HasDigit(label) ? std::string() : std::string(label) + " ";
}

}  // namespace reckoner::article
