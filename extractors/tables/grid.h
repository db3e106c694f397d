// The shape of a table in a text: lines whose cells are set apart by tabs, as pages are read (and as plain
// text prints them). Pure; any thread. Spans are bytes of the normalised text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extractors/text/passage.h"

namespace reckoner {

struct Grid {
  Span span;                             // from its first row to its last
  std::vector<std::vector<Span>> cells;  // by row; trimmed, an empty cell has an empty span
  size_t columns = 0;                    // of the widest row; others may be shorter on the right

  Span cell(size_t row, size_t column) const {
    return column < cells[row].size() ? cells[row][column] : Span{};
  }
  Span row(size_t row) const;  // from its first word to its last
};

// Neighbouring lines with tabs, two or more of them. What is wider or longer than any table that people read
// is cut, and a text has at most kMaxGrids.
constexpr size_t kMaxColumns = 24, kMaxRows = 400, kMaxGrids = 64;
std::vector<Grid> FindGrids(std::string_view text);

// The text with its tables ruled: every cell's border is a character that is no space, of the same size, so
// that nothing is read across it ("2025 | Q3"). Spans stay what they are.
std::string Ruled(std::string_view text, const std::vector<Grid>& grids);

// Every row becomes a sentence of its own; every cell, where some hold prose.
void SplitRows(const std::vector<Grid>& grids, Passage* passage);

}  // namespace reckoner
