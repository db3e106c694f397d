// Last pass: the blocks that are left, as text. Blocks are set apart by a blank line; the items of a list and
// the rows of a table by one line end.
#include "pipeline/article/page.h"

namespace reckoner::article {
namespace {

bool IsRow(BlockKind kind) { return kind == BlockKind::kTableRow || kind == BlockKind::kTableHeader; }

bool Together(const Block& a, const Block& b) {
  return (IsRow(a.kind) && IsRow(b.kind)) ||
         (a.kind == BlockKind::kListItem && b.kind == BlockKind::kListItem);
}

}  // namespace

void Assemble(const Page& page, Article* article) {
  const Block* before = nullptr;
  std::string& out = article->text;
  for (const Block& block : page.blocks) {
    if (block.drop != Drop::kNone) continue;
    if (before != nullptr) out += Together(*before, block) ? "\n" : "\n\n";
    const auto begin = static_cast<uint32_t>(out.size());
    out += page.Text(block);
    article->blocks.push_back({block.kind, {begin, static_cast<uint32_t>(out.size())}});
    before = &block;
  }
}

}  // namespace reckoner::article
