// What the pruning rules share: the blocks inside the article's element and how to drop some. One page, one
// thread.
#pragma once

#include <vector>

#include "pipeline/article/page.h"

namespace reckoner::article {

class Pruning {
 public:
  explicit Pruning(Page* page);

  Page& page;
  const Dom& dom;
  std::vector<Block>& blocks;
  size_t first = 0, last = 0;  // the blocks inside the root: [first, last)

  // How much prose stands below a node.
  float Value(NodeId node) const;
  int Words(NodeId node) const;
  // Is there a table's row or a sentence of more than `words` words below a node?
  bool HoldsProse(NodeId node, int words) const;

  void DropBelow(NodeId node, Drop why);
  // Drops the kept blocks of [first, last) that pass the test.
  template <typename Test>
  void DropIf(Drop why, Test test) {
    for (size_t i = first; i < last; ++i) {
      if (blocks[i].drop == Drop::kNone && test(blocks[i])) blocks[i].drop = why;
    }
  }

 private:
  std::vector<float> value_before_;  // of the blocks before each
};

inline bool Kept(const Block& block) { return block.drop == Drop::kNone; }
inline bool IsRow(const Block& block) {
  return block.kind == BlockKind::kTableRow || block.kind == BlockKind::kTableHeader;
}
// The share of a block's characters that stand in links.
inline float LinkShare(const Block& block) {
  return static_cast<float>(block.link_chars) / static_cast<float>(block.end - block.begin);
}

// prune_elements.cc: elements that aren't the article, by what they are or say they are.
void DropCaptions(Pruning* pruning);
void DropCards(Pruning* pruning);
void DropMeta(Pruning* pruning);
void DropStandfirst(Pruning* pruning);
void DropNotes(Pruning* pruning);
// prune_lines.cc: blocks that aren't, by their words.
void DropHeadline(Pruning* pruning);
void DropBylines(Pruning* pruning);
void DropClocks(Pruning* pruning);
void DropPhrases(Pruning* pruning);
void DropBios(Pruning* pruning);
void DropTail(Pruning* pruning);
void DropBareHeadings(Pruning* pruning);
// prune_links.cc: blocks of links.
void DropLinks(Pruning* pruning);
// lead.cc: paragraphs above the article's element that belong to it.
void KeepLead(Pruning* pruning);

}  // namespace reckoner::article
