#include "extractors/tables/cells.h"

#include <algorithm>

namespace reckoner {
namespace {

constexpr size_t kMaxCaption = 160;  // bytes

bool NumberFree(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool HasAlnum(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80;
  });
}

}  // namespace

int32_t NumberOf(std::string_view text, const std::vector<Figure>& figures, Span cell) {
  const size_t at = FirstFrom(figures, cell.begin);
  if (at >= figures.size() || !cell.Contains(figures[at].span) || !figures[at].value) return -1;
  const Span span = figures[at].span;
  if (HasAlnum(Slice(text, {cell.begin, span.begin})) || HasAlnum(Slice(text, {span.end, cell.end})))
    return -1;
  return static_cast<int32_t>(at);
}

int32_t PeriodOf(const std::vector<Period>& periods, Span heading) {
  const size_t at = FirstFrom(periods, heading.begin);
  return at < periods.size() && heading.Contains(periods[at].span) ? static_cast<int32_t>(at) : -1;
}

size_t LabelColumn(std::string_view text, const std::vector<Figure>& figures, const Grid& grid) {
  size_t counted = 0, named = 0;
  for (size_t row = 1; row < grid.cells.size(); ++row) {
    const Span first = grid.cell(row, 0), second = grid.cell(row, 1);
    counted += !first.empty() && NumberOf(text, figures, first) >= 0;
    named += !second.empty() && NumberOf(text, figures, second) < 0 && NumberFree(Slice(text, second));
  }
  const size_t most = grid.cells.size() / 2;
  return counted > most && named > most ? 1 : 0;
}

Span CaptionOf(std::string_view text, const Grid& grid) {
  uint32_t end = grid.span.begin;
  while (end > 0 &&
         (text[end - 1] == '\n' || text[end - 1] == ' ' || text[end - 1] == '\t' || text[end - 1] == '\r'))
    --end;
  const size_t line = end == 0 ? std::string_view::npos : text.rfind('\n', end - 1);
  const uint32_t begin = line == std::string_view::npos ? 0 : static_cast<uint32_t>(line) + 1;
  const bool sentence = end > begin && (text[end - 1] == '.' || text[end - 1] == '!' || text[end - 1] == '?');
  if (end - begin > kMaxCaption || sentence) return {};
  return {begin, end};
}

void PutSign(std::string_view text, Span cell, Figure* figure) {
  if (figure->value->sign() <= 0) return;
  const std::string_view before = Slice(text, {cell.begin, figure->span.begin});
  const std::string_view behind = Slice(text, {figure->span.end, cell.end});
  const bool brackets = before == "(" && behind.starts_with(")");
  if (before != "-" && !brackets) return;
  figure->value = figure->value->Negated();
  figure->span = {cell.begin, brackets ? figure->span.end + 1 : figure->span.end};
}

void Apply(const CellUnit& unit, Figure* figure) {
  figure->kind = unit.kind;
  figure->unit = unit.unit;
  figure->unit_candidates.clear();
  figure->rule = "table.cell";
  if (unit.unit_mult == 0) return;
  const auto value = figure->value->Scaled(unit.unit_mult);
  if (!value) return;
  figure->value = value;
  if (figure->ulp) figure->ulp = figure->ulp->Scaled(unit.unit_mult);
  figure->unit_mult = static_cast<int16_t>(figure->unit_mult + unit.unit_mult);
}

}  // namespace reckoner
