#include "pipeline/article/prune.h"

namespace reckoner::article {
namespace {

constexpr float kAll = 0.95f;  // a link and nothing else
constexpr float kMost = 0.6f;

bool Linked(const Block& block) { return LinkShare(block) > kAll; }

// A list that is all links: "see also". One with other items among them is part of the text.
void DropLinkList(Pruning* p, size_t begin, size_t end) {
  for (size_t i = begin; i < end; ++i) {
    if (!Linked(p->blocks[i])) return;
  }
  for (size_t i = begin; i < end; ++i) {
    if (Kept(p->blocks[i]) && !p->blocks[i].sentence) p->blocks[i].drop = Drop::kLinks;
  }
}

}  // namespace

void DropLinks(Pruning* p) {
  constexpr int kLongHeading = 8;  // words; a short linked heading can stand over its own paragraph
  for (size_t i = p->first; i < p->last; ++i) {
    Block& block = p->blocks[i];
    if (block.kind == BlockKind::kListItem) {
      size_t end = i + 1;
      while (end < p->last && p->blocks[end].kind == BlockKind::kListItem) ++end;
      DropLinkList(p, i, end);
      i = end - 1;
      continue;
    }
    if (!Kept(block) || IsRow(block)) continue;
    if (block.kind == BlockKind::kHeading) {
      const bool in_list = p->dom.Enclosing(block.first, Tag::kLi) != kNoNode;
      if (Linked(block) && (in_list || block.words >= kLongHeading)) block.drop = Drop::kLinks;
    } else if (LinkShare(block) > kMost && (!block.sentence || Linked(block))) {
      block.drop = Drop::kLinks;
    }
  }
}

}  // namespace reckoner::article
