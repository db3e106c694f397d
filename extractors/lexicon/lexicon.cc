#include "extractors/lexicon/lexicon.h"

#include <algorithm>

#include "extractors/lexicon/embedded.h"
#include "extractors/text/sanitize.h"
#include "extractors/text/sha256.h"

namespace reckoner {
namespace {

std::vector<std::string_view> SplitBy(std::string_view text, char separator) {
  std::vector<std::string_view> out;
  while (true) {
    const size_t at = text.find(separator);
    out.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return out;
    text.remove_prefix(at + 1);
  }
}

[[noreturn]] void Fail(const std::string& table, int line, const std::string& what) {
  throw LexiconError("table " + table + ", line " + std::to_string(line) + ": " + what);
}

}  // namespace

std::string_view Table::Row::operator[](std::string_view column) const {
  const auto& columns = table_->columns_;
  const auto at = std::find(columns.begin(), columns.end(), column);
  if (at == columns.end()) Fail(table_->name_, 1, "no column '" + std::string(column) + "'");
  return cells_[static_cast<size_t>(at - columns.begin())];
}

std::vector<std::string_view> Table::Row::List(std::string_view column) const {
  const std::string_view cell = (*this)[column];
  if (cell.empty()) return {};
  return SplitBy(cell, '|');
}

Table::Table(std::string name, std::string tsv) : name_(std::move(name)), tsv_(std::move(tsv)) {
  if (!IsValidUtf8(tsv_)) Fail(name_, 1, "not valid UTF-8");
  int number = 0;
  for (std::string_view line : SplitBy(tsv_, '\n')) {
    ++number;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line.front() == '#') continue;
    auto cells = SplitBy(line, '\t');
    for (const std::string_view cell : cells) {
      if (cell.starts_with(' ') || cell.ends_with(' '))
        Fail(name_, number, "space at the edge of cell '" + std::string(cell) + "'");
    }
    if (columns_.empty()) {
      for (size_t i = 0; i < cells.size(); ++i) {
        if (cells[i].empty()) Fail(name_, number, "a column without a name");
        if (std::count(cells.begin(), cells.end(), cells[i]) > 1)
          Fail(name_, number, "column '" + std::string(cells[i]) + "' twice");
      }
      columns_ = std::move(cells);
      continue;
    }
    if (cells.size() > columns_.size()) {
      Fail(name_, number,
           std::to_string(cells.size()) + " cells for " + std::to_string(columns_.size()) + " columns");
    }
    cells.resize(columns_.size());  // empty cells at the end of a row may be left out
    if (cells.front().empty()) Fail(name_, number, "the first cell is empty");
    rows_.push_back(Row(this, number, std::move(cells)));
  }
  if (columns_.empty()) Fail(name_, 1, "no line of column names");
}

Lexicon::Lexicon(std::string_view language) {
  std::string all;
  for (const EmbeddedTable& embedded : EmbeddedTables()) {
    std::string_view name = embedded.name;
    if (!name.starts_with(language) || !name.substr(language.size()).starts_with('/')) continue;
    name.remove_prefix(language.size() + 1);
    tables_.try_emplace(std::string(name), std::string(name), std::string(embedded.tsv));
  }
  if (tables_.empty()) throw LexiconError("no tables for language '" + std::string(language) + "'");
  for (const auto& [name, table] : tables_) {
    all.append(name).push_back('\0');
    all.append(table.tsv()).push_back('\0');
  }
  hash_ = Sha256Hex(all);
}

const Table& Lexicon::table(std::string_view name) const {
  const auto at = tables_.find(name);
  if (at == tables_.end()) throw LexiconError("no table '" + std::string(name) + "'");
  return at->second;
}

}  // namespace reckoner
