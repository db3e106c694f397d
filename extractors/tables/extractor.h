// Finds the tables of a passage and reads their heads and labels; gives the bare numbers in their cells the
// unit, scale, role and period that these name ("24,480" under "million kroner" is 24.48 billion). Built once
// from the lexicon (throws LexiconError), then const and safe from many threads; the readers must outlive it.
#pragma once

#include <memory>
#include <vector>

#include "extractors/figures/extractor.h"
#include "extractors/lexicon/passage_reader.h"
#include "extractors/periods/period.h"
#include "extractors/tables/table.h"
#include "extractors/tables/units.h"

namespace reckoner {

class TableExtractor {
 public:
  TableExtractor(const Lexicon& lexicon, const PassageReader& passages, const FigureExtractor& figures);
  ~TableExtractor();
  TableExtractor(const TableExtractor&) = delete;
  TableExtractor& operator=(const TableExtractor&) = delete;

  // Of the grids that hold figures; a grid of words is prose to everyone. `figures` and `periods` are the
  // passage's, in order. Figures that were only a unit in a head ("million kroner") are taken out.
  std::vector<DataTable> Extract(const Passage& passage, std::vector<Grid> grids,
                                 const std::vector<Period>& periods, std::vector<Figure>* figures) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace reckoner
