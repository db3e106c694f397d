// The unit that a head, a label or a caption gives to bare numbers: "million kroner", "£m", "Change, %",
// "Output (thousand tonnes)". Reads each piece of it as if a 1 stood before it, with the figure extractor, so
// that every unit of the lexicon is known here too. Built on both readers, which must outlive it; then const
// and safe from many threads.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "extractors/figures/extractor.h"
#include "extractors/lexicon/passage_reader.h"
#include "extractors/tables/table.h"

namespace reckoner {

// "Output, thousand tonnes (2024)" -> its pieces; the first is what stands before any mark. Views into
// `text`.
std::vector<std::string_view> HeadingPieces(std::string_view text);

class UnitReader {
 public:
  UnitReader(const PassageReader& passages, const FigureExtractor& figures)
      : passages_(passages), figures_(figures) {}

  // A column's head may be nothing but a unit ("$m"). nullopt where it names none.
  std::optional<CellUnit> OfHead(std::string_view head) const { return Read(head, true); }
  // Of a label or a caption only what stands in brackets or behind a comma is one: "Cars" are none.
  std::optional<CellUnit> OfLabel(std::string_view label) const { return Read(label, false); }
  // One piece without its brackets. `alone`: nothing beside it says that it is a unit, so "W" and "Pts" are
  // none.
  std::optional<CellUnit> OfPiece(std::string_view piece, bool alone) const;

 private:
  std::optional<CellUnit> Read(std::string_view text, bool first_piece_too) const;

  const PassageReader& passages_;
  const FigureExtractor& figures_;
};

}  // namespace reckoner
