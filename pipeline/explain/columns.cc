#include "pipeline/explain/columns.h"

#include <algorithm>
#include <string>

#include "pipeline/explain/terminal_text.h"

namespace reckoner {
namespace {

constexpr int kGap = 2;

int WidthOf(const Cell& cell) {
  int width = 0;
  for (const Run& run : cell) width += DisplayWidth(run.text);
  return width;
}

}  // namespace

bool PutColumns(const std::vector<std::vector<Cell>>& rows, const std::vector<bool>& right,
                std::string_view margin, int indent, Page* page) {
  std::vector<int> widths;
  for (const auto& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], WidthOf(row[i]));
  }
  int total = indent - kGap;
  for (const int width : widths) total += width + kGap;
  if (total > page->width()) return false;
  for (const auto& row : rows) {
    std::vector<Run> line;
    for (size_t i = 0; i < row.size(); ++i) {
      const std::string fill(static_cast<size_t>(widths[i] - WidthOf(row[i])), ' ');
      const bool last = i + 1 == row.size(), to_right = i < right.size() && right[i];
      if (to_right) line.push_back({fill});
      line.insert(line.end(), row[i].begin(), row[i].end());
      if (!to_right && !last) line.push_back({fill});
      if (!last) line.push_back({std::string(kGap, ' ')});
    }
    page->Line(line, margin);
  }
  return true;
}

}  // namespace reckoner
