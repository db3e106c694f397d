#include "extractors/tables/extractor.h"

#include <algorithm>

#include "extractors/tables/cells.h"
#include "extractors/tables/headings.h"

namespace reckoner {
namespace {

constexpr size_t kMaxHeads = 3;

bool HasDigit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

struct TableExtractor::Impl {
  HeadingReader headings;
  UnitReader units;

  bool Names(std::string_view text, const std::vector<Period>& periods, Span heading, TableLine* line) const;
  bool Shape(std::string_view text, const std::vector<Figure>& figures, DataTable* table) const;
  void ReadColumns(std::string_view text, const std::vector<Period>& periods, DataTable* table) const;
  void ReadRows(std::string_view text, const std::vector<Period>& periods, DataTable* table) const;
  void Settle(std::string_view text, const DataTable& table, std::vector<Figure>* figures) const;
};

TableExtractor::TableExtractor(const Lexicon& lexicon, const PassageReader& passages,
                               const FigureExtractor& figures)
    : impl_(new Impl{HeadingReader(lexicon), UnitReader(passages, figures)}) {}
TableExtractor::~TableExtractor() = default;

// What the heading's words say; true when some of them name a series.
bool TableExtractor::Impl::Names(std::string_view text, const std::vector<Period>& periods, Span heading,
                                 TableLine* line) const {
  std::string words(Slice(text, heading));
  for (size_t i = FirstFrom(periods, heading.begin); i < periods.size() && heading.Contains(periods[i].span);
       ++i)
    words.replace(periods[i].span.begin - heading.begin, periods[i].span.size(), periods[i].span.size(), ' ');
  const std::vector<std::string_view> pieces = HeadingPieces(words);
  bool names = false;
  for (size_t i = 0; i < pieces.size(); ++i)
    if (!units.OfPiece(pieces[i], i == 0)) names |= headings.Read(pieces[i], line);
  return names;
}

// Where the numbers stand. False: too few of them for a table of figures.
bool TableExtractor::Impl::Shape(std::string_view text, const std::vector<Figure>& figures,
                                 DataTable* table) const {
  const Grid& grid = table->grid;
  const size_t width = grid.columns;
  table->columns.resize(width);
  table->rows.resize(grid.cells.size());
  table->figures.assign(grid.cells.size() * width, -1);
  table->labels = LabelColumn(text, figures, grid);
  table->heads = 0;
  size_t numbers = 0, words = 0;
  bool body = false;
  for (size_t row = 0; row < grid.cells.size(); ++row) {
    size_t here = 0, filled = 0;
    for (size_t column = table->labels + 1; column < grid.cells[row].size(); ++column) {
      const Span cell = grid.cell(row, column);
      if (cell.empty()) continue;
      const int32_t figure = NumberOf(text, figures, cell);
      table->figures[row * width + column] = figure;
      ++filled;
      here += figure >= 0;
    }
    body = body || here > 0;
    if (!body) table->heads = row + 1;
    if (!body) continue;
    numbers += here;
    words += filled - here;
  }
  return numbers >= 3 && numbers >= words && table->heads <= kMaxHeads;
}

void TableExtractor::Impl::ReadColumns(std::string_view text, const std::vector<Period>& periods,
                                       DataTable* table) const {
  for (size_t column = 0; column < table->width(); ++column) {
    TableLine& line = table->columns[column];
    for (size_t row = 0; row < table->heads; ++row) {
      // A head over several columns stands above the first of them.
      Span head = table->grid.cell(row, column);
      for (size_t left = column; row + 1 < table->heads && head.empty() && left-- > 1;)
        head = table->grid.cell(row, left);
      if (!head.empty()) line.headings.push_back(head);
    }
    for (Span head : line.headings) {
      const std::string_view words = Slice(text, head);
      if (Names(text, periods, head, &line)) line.names.push_back(head);
      if (const int32_t period = PeriodOf(periods, head); period >= 0) line.period = period;
      if (const auto unit = units.OfHead(words)) line.unit = unit;
    }
    if (line.role == CellRole::kShare && !line.unit) line.unit = CellUnit{FigureKind::kPercent, "percent", 0};
  }
}

void TableExtractor::Impl::ReadRows(std::string_view text, const std::vector<Period>& periods,
                                    DataTable* table) const {
  for (size_t row = table->heads; row < table->rows.size(); ++row) {
    TableLine& line = table->rows[row];
    const Span label = table->grid.cell(row, table->labels);
    if (label.empty()) continue;
    line.headings.push_back(label);
    if (Names(text, periods, label, &line)) line.names.push_back(label);
    line.period = PeriodOf(periods, label);
    line.unit = units.OfLabel(Slice(text, label));
  }
}

// What is nearer to a cell says more: its column, its row, the corner, the caption; a percentage always wins.
void TableExtractor::Impl::Settle(std::string_view text, const DataTable& table,
                                  std::vector<Figure>* figures) const {
  std::optional<CellUnit> whole = units.OfLabel(Slice(text, table.caption));
  for (Span corner : table.columns[table.labels].headings)
    if (const auto unit = units.OfHead(Slice(text, corner))) whole = unit;
  for (size_t row = table.heads; row < table.rows.size(); ++row) {
    for (size_t column = table.labels + 1; column < table.width(); ++column) {
      const int32_t at = table.figure(row, column);
      if (at < 0) continue;
      const TableLine& over = table.columns[column];
      const TableLine& beside = table.rows[row];
      Figure& figure = (*figures)[static_cast<size_t>(at)];
      PutSign(text, table.grid.cell(row, column), &figure);
      const bool change = over.role == CellRole::kChange || beside.role == CellRole::kChange;
      const bool share = (over.role == CellRole::kShare || beside.role == CellRole::kShare) &&
                         (figure.kind == FigureKind::kPercent ||
                          figure.kind == FigureKind::kNumber);  // not "Weight" in ounces
      const bool row_percent = beside.unit && beside.unit->kind == FigureKind::kPercent;
      std::optional<CellUnit> unit = over.unit && !row_percent ? over.unit : beside.unit;
      // A bare "Change" may be counted in anything.
      if (!unit && !change && over.role != CellRole::kRank) unit = whole;
      if (figure.kind == FigureKind::kNumber && figure.unit.empty() && unit) Apply(*unit, &figure);
      if (figure.period < 0) figure.period = over.period >= 0 ? over.period : beside.period;
      if (figure.unit.empty()) continue;
      figure.role = change ? FigureRole::kChange : share ? FigureRole::kShare : FigureRole::kLevel;
      if (change && figure.value->sign() != 0)
        figure.direction = figure.value->sign() > 0 ? Direction::kUp : Direction::kDown;
    }
  }
}

std::vector<DataTable> TableExtractor::Extract(const Passage& passage, std::vector<Grid> grids,
                                               const std::vector<Period>& periods,
                                               std::vector<Figure>* figures) const {
  std::vector<DataTable> tables;
  for (Grid& grid : grids) {
    DataTable table{.grid = std::move(grid)};
    table.caption = CaptionOf(passage.text, table.grid);
    // Of heads, only words: "million kroner" is no amount.
    const uint32_t from = table.caption.empty() ? table.grid.span.begin : table.caption.begin;
    if (!impl_->Shape(passage.text, *figures, &table)) continue;
    std::erase_if(*figures, [&](const Figure& figure) {
      return from <= figure.span.begin && figure.span.end <= table.grid.span.end &&
             !HasDigit(Slice(passage.text, figure.span));
    });
    impl_->Shape(passage.text, *figures, &table);  // again: the indices moved
    impl_->ReadColumns(passage.text, periods, &table);
    impl_->ReadRows(passage.text, periods, &table);
    impl_->Settle(passage.text, table, figures);
    tables.push_back(std::move(table));
  }
  return tables;
}

}  // namespace reckoner
