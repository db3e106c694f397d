#include "pipeline/article/data_table.h"

namespace reckoner::article {

bool IsDataTable(const Dom& dom, NodeId table) {
  constexpr size_t kLongCell = 600;
  size_t rows = 0, wide_rows = 0;
  for (NodeId node = table + 1; node < dom.end(table); ++node) {
    const Tag tag = dom.tag(node);
    if (tag == Tag::kTable) return false;
    if (tag == Tag::kTr) {
      ++rows;
      size_t in_row = 0;
      for (NodeId cell = node + 1; cell < dom.end(node); cell = dom.end(cell)) {
        in_row += dom.tag(cell) == Tag::kTd || dom.tag(cell) == Tag::kTh;
      }
      wide_rows += in_row > 1;
    }
    if ((tag == Tag::kTd || tag == Tag::kTh)) {
      size_t size = 0;
      for (NodeId below = node + 1; below < dom.end(node); ++below) size += dom.Text(below).size();
      if (size > kLongCell) return false;
    }
  }
  return rows > 1 && 2 * wide_rows > rows;
}

}  // namespace reckoner::article
