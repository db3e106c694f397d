// Last pass: the blocks that are left, as text. Blocks are set apart by a blank line, the rows of a table by
// one line end. Items of a list are blocks: nothing is read across from one to the next ("15% of revenue"
// before "Net income of $30 million").
#include "pipeline/article/page.h"

namespace reckoner::article {
namespace {

bool IsRow(BlockKind kind) { return kind == BlockKind::kTableRow || kind == BlockKind::kTableHeader; }

}  // namespace

void Assemble(const Page& page, Article* article) {
  const Block* before = nullptr;
  std::string& out = article->text;
  for (const Block& block : page.blocks) {
    if (block.drop != Drop::kNone) continue;
    if (before != nullptr) out += IsRow(before->kind) && IsRow(block.kind) ? "\n" : "\n\n";
    const auto begin = static_cast<uint32_t>(out.size());
    out += page.Text(block);
    article->blocks.push_back({block.kind, {begin, static_cast<uint32_t>(out.size())}});
    before = &block;
  }
}

}  // namespace reckoner::article
