// Second pass: the page's visible text as blocks, one for each stretch between block boundaries; a data
// table's rows as lines with their cells set apart by tabs, so that a figure keeps its row and its header.
#include <algorithm>

#include "pipeline/article/block_writer.h"
#include "pipeline/article/data_table.h"
#include "pipeline/article/page.h"

namespace reckoner::article {
namespace {

class BlockFinder {
 public:
  explicit BlockFinder(Page* page) : page_(*page), dom_(page->dom), writer_(page) {}

  void Run() {
    page_.text.reserve(dom_.size() * 8);
    for (NodeId node = 0; node < dom_.size(); ++node) {
      while (!open_.empty() && node >= open_.back().end) Close();
      if (node >= link_end_) writer_.InLink(false);
      if (page_.drop[node] == Drop::kHidden) {
        node = dom_.end(node) - 1;
        continue;
      }
      const Tag tag = dom_.tag(node);
      if (tag == Tag::kText) {
        writer_.AddText(node, Place());
      } else {
        Element(node, tag);
      }
    }
    writer_.Finish();
  }

 private:
  struct Open {
    BlockPlace place;
    NodeId end;
  };

  void Element(NodeId node, Tag tag) {
    if (tag == Tag::kA) {
      writer_.InLink(true);
      link_end_ = std::max(link_end_, dom_.end(node));
      writer_.Link();
    }
    if (tag == Tag::kTime) writer_.Space();  // "Published<time>14 October": set apart by looks
    if (tag == Tag::kBr) return Place().row ? writer_.Space() : writer_.Break();
    if (!Has(tag, kBlock)) return;
    if (tag == Tag::kTable) table_ = IsDataTable(dom_, node) ? dom_.end(node) : std::max(table_, NodeId{0});
    const bool in_table = node < table_;
    if (in_table && tag != Tag::kTr && tag != Tag::kTable && tag != Tag::kCaption && tag != Tag::kThead &&
        tag != Tag::kTbody && tag != Tag::kTfoot) {
      if ((tag == Tag::kTd || tag == Tag::kTh) && Place().row) {
        writer_.Cell(Columns(node));
      } else {
        writer_.Space();
      }
      if (tag == Tag::kTd) writer_.DataCell();
      return;
    }
    writer_.Finish();
    BlockKind kind = Place().kind;
    if (IsHeading(tag)) kind = BlockKind::kHeading;
    if (tag == Tag::kLi || tag == Tag::kDd || tag == Tag::kDt) kind = BlockKind::kListItem;
    if (tag == Tag::kPre || tag == Tag::kXmp) kind = BlockKind::kPreformatted;
    bool row = false;
    if (in_table && tag == Tag::kTr) {
      kind = BlockKind::kTableRow;
      row = true;
      writer_.Row();
    }
    open_.push_back({{node, kind, row}, dom_.end(node)});
  }

  // How many columns a cell takes: "2024" over "exports" and "imports".
  size_t Columns(NodeId cell) const {
    const std::string_view given = dom_.Get(cell, Attr::kColspan);
    const bool one_digit = given.size() == 1 && given[0] >= '1' && given[0] <= '9';
    return one_digit ? static_cast<size_t>(given[0] - '0') : 1;
  }

  BlockPlace Place() const { return open_.empty() ? BlockPlace() : open_.back().place; }

  void Close() {
    writer_.Finish();
    open_.pop_back();
  }

  Page& page_;
  const Dom& dom_;
  BlockWriter writer_;
  std::vector<Open> open_;
  NodeId link_end_ = 0;
  NodeId table_ = 0;  // end of the data table we are in
};

}  // namespace

std::pair<size_t, size_t> Page::BlocksBelow(NodeId node) const {
  const auto before = [](const Block& block, NodeId at) { return block.first < at; };
  const auto first = std::lower_bound(blocks.begin(), blocks.end(), node, before);
  const auto last = std::lower_bound(first, blocks.end(), dom.end(node), before);
  return {first - blocks.begin(), last - blocks.begin()};
}

void FindBlocks(Page* page) { BlockFinder(page).Run(); }

}  // namespace reckoner::article
