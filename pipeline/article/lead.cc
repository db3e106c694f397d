#include "pipeline/article/prune.h"

namespace reckoner::article {
namespace {

// A <p> that isn't in an element named for something else.
bool PlainParagraph(const Pruning& p, const Block& block) {
  constexpr uint32_t kElse =
      kHintStandfirst | kHintMeta | kHintByline | kHintCaption | kHintNotes | kHintMedia | kHintPaywall;
  constexpr int kUp = 4;
  NodeId node = p.dom.Enclosing(block.first, Tag::kP);
  if (node == kNoNode || p.dom.Enclosing(node, Tag::kFigure) != kNoNode) return false;
  for (int up = 0; up < kUp && node != kNoNode; ++up, node = p.dom.parent(node)) {
    if ((p.page.hints[node] & kElse) != 0 && (p.page.hints[node] & kHintBody) == 0) return false;
  }
  return true;
}

bool IsLead(const Pruning& p, const Block& block) {
  constexpr float kProse = 15;
  return block.drop == Drop::kOutside && block.kind == BlockKind::kParagraph && block.sentence &&
         block.value >= kProse && PlainParagraph(p, block);
}

}  // namespace

// On some pages the lead stands apart, between the headline and the element that holds the text.
void KeepLead(Pruning* p) {
  constexpr size_t kFar = 30;
  constexpr int kEnough = 40;
  int words = 0;
  std::vector<size_t> lead;
  for (size_t i = p->first; i-- > 0 && p->first - i < kFar;) {
    const Block& block = p->blocks[i];
    if (block.kind == BlockKind::kHeading || p->dom.Enclosing(block.first, Tag::kH1) != kNoNode) break;
    if (!IsLead(*p, block)) continue;
    lead.push_back(i);
    words += block.words;
  }
  if (words < kEnough) return;
  for (const size_t i : lead) p->blocks[i].drop = Drop::kNone;
}

}  // namespace reckoner::article
