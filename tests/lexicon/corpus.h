// Rows of a rule corpus (corpus/FLOOR/*.tsv), for parameterised tests: one case a row.
#pragma once

#include <fstream>
#include <iterator>
#include <map>
#include <ostream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "extractors/lexicon/lexicon.h"

namespace reckoner {

struct CorpusRow {
  int line = 0;
  std::map<std::string, std::string> cells;
  friend void PrintTo(const CorpusRow& row, std::ostream* out) { *out << "line " << row.line; }
  const std::string& operator[](const std::string& column) const { return cells.at(column); }
};

// `columns` of RECKONER_SOURCE_DIR/`path`. "\n" and "\r" in a cell stand for line ends.
inline std::vector<CorpusRow> ReadCorpus(const std::string& path, const std::vector<std::string>& columns) {
  std::ifstream in(std::string(RECKONER_SOURCE_DIR "/") + path, std::ios::binary);
  if (!in) throw std::runtime_error("no corpus " + path);
  std::vector<CorpusRow> out;
  std::string line;
  bool names = true;
  for (int number = 1; std::getline(in, line); ++number) {
    if (line.empty() || line[0] == '#') continue;
    if (std::exchange(names, false)) continue;
    CorpusRow row{.line = number};
    size_t at = 0;
    for (const std::string& column : columns) {
      const size_t tab = std::min(line.find('\t', at), line.size());
      std::string cell = line.substr(at, tab - at);
      for (size_t i = cell.find('\\'); i != std::string::npos; i = cell.find('\\', i + 1)) {
        if (cell.compare(i, 2, "\\n") == 0) cell.replace(i, 2, "\n");
        if (cell.compare(i, 2, "\\r") == 0) cell.replace(i, 2, "\r");
      }
      row.cells[column] = std::move(cell);
      at = std::min(tab + 1, line.size());
    }
    out.push_back(std::move(row));
  }
  return out;
}

}  // namespace reckoner
