#include "pipeline/sinks/csv_cells.h"

namespace reckoner {

void AppendCsvCell(const Cell& cell, Type type, std::string* out) {
  if (!cell) return;
  const bool text = type == Type::kText || type == Type::kJson;
  const bool formula =
      text && !cell->empty() && std::string_view("=+-@\t\r'").find(cell->front()) != std::string_view::npos;
  const bool quote = formula || cell->empty() || cell->find_first_of(",\"\r\n") != cell->npos;
  if (!quote) {
    *out += *cell;
    return;
  }
  *out += '"';
  if (formula) *out += '\'';
  for (char c : *cell) out->append(c == '"' ? 2 : 1, c);
  *out += '"';
}

}  // namespace reckoner
