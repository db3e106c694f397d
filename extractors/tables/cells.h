// The cells of a table one by one: the number that stands in one, its sign and its unit; and the words around
// the grid. Internal to this floor; pure.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "extractors/periods/period.h"
#include "extractors/tables/table.h"

namespace reckoner {

// First of the mentions, in order, that ends behind `position`.
template <typename Mention>
size_t FirstFrom(const std::vector<Mention>& mentions, uint32_t position) {
  return static_cast<size_t>(std::partition_point(mentions.begin(), mentions.end(),
                                                  [&](const Mention& m) { return m.span.end <= position; }) -
                             mentions.begin());
}

// The one figure that a cell is, but for signs and footnote marks around it; -1 otherwise.
int32_t NumberOf(std::string_view text, const std::vector<Figure>& figures, Span cell);
// The first period inside the heading, or -1.
int32_t PeriodOf(const std::vector<Period>& periods, Span heading);
// The rows' names: the first column, or the second one where the first counts them.
size_t LabelColumn(std::string_view text, const std::vector<Figure>& figures, const Grid& grid);
// The line above, where it is short and no sentence: "Exports by partner, million kroner".
Span CaptionOf(std::string_view text, const Grid& grid);
// "-6.8" and "(6.8)": at the start of a cell a hyphen is a minus, and brackets around all of it are one too.
void PutSign(std::string_view text, Span cell, Figure* figure);
// The bare number becomes one of the unit.
void Apply(const CellUnit& unit, Figure* figure);

}  // namespace reckoner
