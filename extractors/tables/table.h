// A table of figures: what its caption, its column heads and its row labels say of the cells. A plain value;
// indices are of the document's figures and periods, spans are bytes of the normalised text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "extractors/figures/figure.h"
#include "extractors/tables/grid.h"

namespace reckoner {

// What the cells of a row or column are.
enum class CellRole : uint8_t {
  kLevel,   // values
  kChange,  // what changed: "Change, %", "y/y"
  kShare,   // "Share, %", "% of total"
  kRank,    // "No.", "Rank": no figure
};

// The unit of cells that print a bare number: "million kroner" is NOK, 6.
struct CellUnit {
  FigureKind kind = FigureKind::kNumber;
  std::string unit;
  int16_t unit_mult = 0;  // power of ten
};

// A row or a column, by what its heading says.
struct TableLine {
  std::vector<Span> headings;  // from the outermost to the nearest
  std::vector<Span> names;     // those of them that name a series, not only a period, a unit or a role
  int32_t period = -1;
  CellRole role = CellRole::kLevel;
  std::string_view basis;    // of a change: "yoy", "qoq", "mom"; static; empty where unsaid
  bool total = false;        // "Total", "All countries"
  bool of_which = false;     // part of the row above: in no total
  bool other_terms = false;  // a change that is not counted between the printed levels: "constant currency"
  std::optional<CellUnit> unit;
};

struct DataTable {
  Grid grid;
  Span caption;       // the short line above; empty without
  size_t heads = 0;   // rows of column heads
  size_t labels = 0;  // the column that names the rows
  std::vector<TableLine> rows, columns;
  std::vector<int32_t> figures;  // of each cell, row by row; -1: no single number stands there

  size_t width() const { return columns.size(); }
  int32_t figure(size_t row, size_t column) const { return figures[row * width() + column]; }
};

}  // namespace reckoner
