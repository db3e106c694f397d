#include "extractors/tables/grid.h"

#include <algorithm>
#include <cstddef>

namespace reckoner {
namespace {

bool IsBlank(char c) { return c == ' ' || c == '\r' || c == '\n' || c == '\t'; }

Span Trimmed(std::string_view text, size_t begin, size_t end) {
  while (begin < end && IsBlank(text[begin])) ++begin;
  while (begin < end && IsBlank(text[end - 1])) --end;
  return {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
}

std::vector<Span> Cells(std::string_view text, size_t begin, size_t end) {
  std::vector<Span> cells;
  while (cells.size() < kMaxColumns) {
    const size_t tab = std::min(text.find('\t', begin), end);
    cells.push_back(Trimmed(text, begin, tab));
    if (tab == end) break;
    begin = tab + 1;
  }
  return cells;
}

bool HasWords(const std::vector<Span>& cells) {
  return std::any_of(cells.begin(), cells.end(), [](Span cell) { return !cell.empty(); });
}

constexpr uint32_t kMaxWords = 60;  // bytes of a cell that is no sentence

constexpr char kCellBorder = '\x1f', kRowBorder = '\x1e';  // ASCII's own separators of units and of records

}  // namespace

Span Grid::row(size_t row) const {
  Span out;
  for (Span cell : cells[row]) {
    if (cell.empty()) continue;
    if (out.empty()) out.begin = cell.begin;
    out.end = cell.end;
  }
  return out;
}

std::vector<Grid> FindGrids(std::string_view text) {
  std::vector<Grid> grids;
  Grid grid;
  const auto close = [&] {
    if (grid.cells.size() > 1 && grid.columns > 1) {
      grid.span = {grid.row(0).begin, grid.row(grid.cells.size() - 1).end};
      grids.push_back(std::move(grid));
    }
    grid = {};
  };
  // From tab to tab: a text without any costs one search.
  size_t line_after = std::string_view::npos;  // where the line behind the last row begins
  for (size_t tab = text.find('\t'); tab != std::string_view::npos && grids.size() < kMaxGrids;) {
    const size_t before = text.rfind('\n', tab);
    const size_t begin = before == std::string_view::npos ? 0 : before + 1;
    const size_t end = std::min(text.find('\n', tab), text.size());
    if (begin != line_after) close();
    line_after = end + 1;
    std::vector<Span> cells = Cells(text, begin, end);
    if (HasWords(cells) && grid.cells.size() < kMaxRows) {
      grid.columns = std::max(grid.columns, cells.size());
      grid.cells.push_back(std::move(cells));
    }
    tab = text.find('\t', end);
  }
  if (grids.size() < kMaxGrids) close();
  return grids;
}

std::string Ruled(std::string_view text, const std::vector<Grid>& grids) {
  std::string out(text);
  for (const Grid& grid : grids) {
    for (uint32_t i = grid.span.begin; i < grid.span.end; ++i) {
      if (out[i] == '\t') out[i] = kCellBorder;
      if (out[i] == '\n') out[i] = kRowBorder;
    }
  }
  return out;
}

void SplitRows(const std::vector<Grid>& grids, Passage* passage) {
  std::vector<Span> sentences;
  size_t next = 0;
  for (const Grid& grid : grids) {
    for (; next < passage->sentences.size() && passage->sentences[next].begin < grid.span.end; ++next) {
      Span sentence = passage->sentences[next];
      // A caption right above the first row, and what follows the last.
      if (sentence.begin < grid.span.begin)
        sentences.push_back(Trimmed(passage->text, sentence.begin, std::min(sentence.end, grid.span.begin)));
      if (sentence.end > grid.span.end) break;
    }
    for (size_t row = 0; row < grid.cells.size(); ++row) {
      const auto& cells = grid.cells[row];
      const bool prose =
          std::any_of(cells.begin(), cells.end(), [](Span cell) { return cell.size() > kMaxWords; });
      if (prose) {
        sentences.insert(sentences.end(), cells.begin(), cells.end());
      } else {
        sentences.push_back(grid.row(row));
      }
    }
    if (next < passage->sentences.size() && passage->sentences[next].begin < grid.span.end) {
      passage->sentences[next].begin = grid.span.end;
      passage->sentences[next] = Trimmed(passage->text, grid.span.end, passage->sentences[next].end);
    }
  }
  sentences.insert(sentences.end(), passage->sentences.begin() + static_cast<std::ptrdiff_t>(next),
                   passage->sentences.end());
  std::erase_if(sentences, [](Span sentence) { return sentence.empty(); });
  passage->sentences = std::move(sentences);
}

}  // namespace reckoner
