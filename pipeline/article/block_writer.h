// Blocks as their text comes in: words with the spaces that a reader would see, line ends that count, tabs
// between cells. Appends to Page::text and Page::blocks. One page, one thread.
#pragma once

#include <string_view>

#include "pipeline/article/page.h"

namespace reckoner::article {

// Where in the tree a block begins.
struct BlockPlace {
  NodeId node = 0;  // the innermost block element
  BlockKind kind = BlockKind::kParagraph;
  bool row = false;  // a row of a data table: the cells inside make no blocks of their own
};

class BlockWriter {
 public:
  explicit BlockWriter(Page* page) : page_(*page) {}

  // A text node. Begins a block where none is open.
  void AddText(NodeId node, const BlockPlace& place);
  // What comes next is set apart by looks.
  void Space() { space_ = true; }
  // <br>: one keeps the block together, two part it.
  void Break();
  void Row();                               // a data table's row begins …
  void Cell(size_t columns);                // … a cell of it, so many columns wide …
  void DataCell() { header_row_ = false; }  // … which is no header
  void Link();                              // a link begins
  void InLink(bool inside) { in_link_ = inside; }
  void Finish();  // the block that is open, if any

 private:
  void Begin(NodeId node, const BlockPlace& place);
  void PutTabs();
  // Words that follow words within one text node: nothing can part them any more. Returns where they end.
  size_t AddWords(std::string_view text, size_t at);
  // Behind a <br>: a short line and one that begins with a capital are two lines, not one that was wrapped.
  bool StartsNewLine(char next, const BlockPlace& place) const;

  Page& page_;
  Block block_;
  bool block_open_ = false;
  bool space_ = false, break_ = false;
  bool in_link_ = false, header_row_ = false;
  size_t pending_tabs_ = 0;  // cell borders since the last words of this row
  size_t next_cell_ = 0;     // how many of them the next cell brings: what the last one spans
  size_t pending_links_ = 0, words_ = 0, wide_ = 0;
};

}  // namespace reckoner::article
