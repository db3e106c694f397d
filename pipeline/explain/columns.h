// A table's cells in columns. Pure.
#pragma once

#include <string_view>
#include <vector>

#include "pipeline/explain/layout.h"

namespace reckoner {

using Cell = std::vector<Run>;

// Puts the rows on the page, columns of numbers (`right`, by column) ending in line, each row behind
// `margin`, which is `indent` wide. False, and nothing is put, where they don't fit into its width.
bool PutColumns(const std::vector<std::vector<Cell>>& rows, const std::vector<bool>& right,
                std::string_view margin, int indent, Page* page);

}  // namespace reckoner
