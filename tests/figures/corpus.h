// Rule corpora of the figures floor: corpus/figures/*.tsv, one sentence a row with the figures it must yield,
// as text. A row: the sentence, a tab, its figures joined by " | ", or "-" for none. {braces} in the sentence
// mark what a period claims and are taken out before reading. A figure: its slice of the text, " = ", value,
// unit, then what else it says:
//   rose 2.5%        2.5% = 2.5 percent, change up
//   up to $3bn       $3bn = 3000000000 USD, at_most
//   3 to 5 miles     3 to 5 miles = 3..5 mile
//   two-thirds       two-thirds = 2/3
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "extractors/figures/extractor.h"
#include "extractors/lexicon/passage_reader.h"

namespace reckoner {

struct CorpusRow {
  std::string file;  // "money"
  int line = 0;
  std::string text;
  std::string figures;
};

inline void PrintTo(const CorpusRow& row, std::ostream* out) { *out << row.file << ".tsv:" << row.line; }

// Rows of one file, or of all of corpus/figures in name order. Throws std::runtime_error for a malformed row.
std::vector<CorpusRow> ReadCorpus();

// The sentence without its braces, and the spans they held.
std::string TakeBraces(const std::string& marked, std::vector<Span>* periods);

std::string Render(const Figure& figure, std::string_view text);
// All figures of the marked sentence, rendered and joined.
std::string RenderAll(const std::string& marked, const FigureExtractor& extractor,
                      const PassageReader& reader);

}  // namespace reckoner
