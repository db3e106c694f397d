// Fourth pass: what stands inside the article's element without being the article. Each rule is a function
// over the blocks; it reads what those before it dropped.
#include "pipeline/article/prune.h"

#include <tuple>

#include "pipeline/article/text_util.h"

namespace reckoner::article {

Pruning::Pruning(Page* the_page) : page(*the_page), dom(the_page->dom), blocks(the_page->blocks) {
  std::tie(first, last) = page.BlocksBelow(page.root);
  value_before_.assign(blocks.size() + 1, 0);
  for (size_t i = 0; i < blocks.size(); ++i) value_before_[i + 1] = value_before_[i] + blocks[i].value;
}

float Pruning::Value(NodeId node) const {
  const auto [begin, end] = page.BlocksBelow(node);
  return value_before_[end] - value_before_[begin];
}

int Pruning::Words(NodeId node) const {
  int words = 0;
  const auto [begin, end] = page.BlocksBelow(node);
  for (size_t i = begin; i < end; ++i) words += blocks[i].words;
  return words;
}

bool Pruning::HoldsProse(NodeId node, int words) const {
  const auto [begin, end] = page.BlocksBelow(node);
  for (size_t i = begin; i < end; ++i) {
    if (IsRow(blocks[i]) || (blocks[i].sentence && blocks[i].words > words)) return true;
  }
  return false;
}

void Pruning::DropBelow(NodeId node, Drop why) {
  const auto [begin, end] = page.BlocksBelow(node);
  for (size_t i = begin; i < end; ++i) {
    if (Kept(blocks[i])) blocks[i].drop = why;
  }
}

namespace {

void DropOutside(Pruning* p) {
  for (size_t i = 0; i < p->blocks.size(); ++i) {
    if (Kept(p->blocks[i]) && (i < p->first || i >= p->last)) p->blocks[i].drop = Drop::kOutside;
  }
}

// Blocks without a letter or a digit: rules, bullets, zero-width spaces.
void DropEmpty(Pruning* p) {
  constexpr size_t kLong = 40;
  p->DropIf(Drop::kPhrase, [&](const Block& block) {
    return block.end - block.begin < kLong && Words(p->page.Text(block)).empty();
  });
}

}  // namespace

void Prune(Page* page) {
  Pruning pruning(page);
  DropOutside(&pruning);
  DropEmpty(&pruning);
  DropCaptions(&pruning);
  DropCards(&pruning);
  DropMeta(&pruning);
  DropStandfirst(&pruning);
  DropNotes(&pruning);
  DropHeadline(&pruning);
  DropBylines(&pruning);
  DropLinks(&pruning);
  DropClocks(&pruning);
  DropPhrases(&pruning);
  DropBios(&pruning);
  DropTail(&pruning);
  DropBareHeadings(&pruning);
  KeepLead(&pruning);
}

}  // namespace reckoner::article
