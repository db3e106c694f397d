#include "extractors/corroborate/cells.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "extractors/checks/units.h"

namespace reckoner::corroboration {
namespace {

constexpr size_t kMaxValues = 64;  // of a cell: more is a series misread

std::optional<Operand> OperandOf(const Statement& statement) {
  const UnitInBase unit = InBase(statement.printed.unit);
  auto printed = PrintedOf(statement.printed);
  if (!printed) return std::nullopt;
  Operand out;
  out.printed = *printed;
  out.unit = unit.base;
  const bool negative = statement.data.value && statement.data.value->sign() < 0 && printed->low.sign() > 0;
  if (!Rescale(unit.factor, &out) || (negative && !Rescale(Decimal::FromInt(-1), &out))) return std::nullopt;
  return out;
}

// Two prints are one value when nothing of their digits or hedge differs.
std::string KeyOf(const Printed& printed) {
  return printed.low.Trimmed().ToString() + "|" + printed.high.Trimmed().ToString() + "|" +
         printed.low_ulp.Trimmed().ToString() + "|" + std::to_string(static_cast<int>(printed.bound)) +
         (printed.loose ? "|~" : "");
}

}  // namespace

std::string YearBefore(std::string_view time_period) {
  const auto digit = [](char c) { return '0' <= c && c <= '9'; };
  if (time_period.size() < 4 || !std::all_of(time_period.begin(), time_period.begin() + 4, digit)) return "";
  const int year = std::stoi(std::string(time_period.substr(0, 4)));
  if (year < 1001) return "";
  return std::to_string(year - 1) + std::string(time_period.substr(4));
}

std::string BaseOf(const Claim& claim) {
  if (claim.measure != Measure::kGrowth && claim.measure != Measure::kChange) return "";
  if (!claim.base_time_period.empty()) return claim.base_time_period;
  const bool yearly = claim.basis == "yoy" || (claim.basis.empty() && claim.freq == "A");
  if (yearly && !claim.time_period.empty()) return YearBefore(claim.time_period);
  return claim.basis.empty() ? "?" : claim.basis;
}

Family MakeFamily(const std::vector<Article>& articles, std::span<const Statement* const> statements) {
  using Key = std::tuple<std::string, Measure, std::string, std::string, std::string, Modality>;
  Family out{.articles = &articles, .name = statements.empty() ? "" : statements[0]->data.family};
  std::map<Key, size_t> cells;
  std::map<std::pair<size_t, std::string>, size_t> values;
  for (const Statement* statement : statements) {
    const Claim& claim = statement->data;
    const auto operand = OperandOf(*statement);
    // Without a period nothing says that two numbers are of one thing.
    if (!operand || claim.series.empty() || claim.time_period.empty()) continue;
    const std::string base = BaseOf(claim);
    const Key key{claim.series, claim.measure, claim.time_period, base, operand->unit, claim.modality};
    const auto [cell_at, new_cell] = cells.emplace(key, out.cells.size());
    if (new_cell) out.cells.push_back({.like = &claim, .base = base, .unit = operand->unit});
    Cell& cell = out.cells[cell_at->second];
    const auto [value_at, new_value] =
        values.emplace(std::pair(cell_at->second, KeyOf(operand->printed)), cell.values.size());
    if (new_value) {
      if (cell.values.size() == kMaxValues) {
        values.erase(value_at);
        continue;
      }
      cell.values.push_back({.operand = *operand, .text = statement->text});
    }
    cell.values[value_at->second].by.push_back(statement);
  }
  std::vector<Cell> ordered;
  ordered.reserve(cells.size());
  for (const auto& [key, at] : cells) ordered.push_back(std::move(out.cells[at]));
  out.cells = std::move(ordered);
  for (Cell& cell : out.cells) {
    std::sort(cell.values.begin(), cell.values.end(), [](const Value& a, const Value& b) {
      const Printed &x = a.operand.printed, &y = b.operand.printed;
      return std::tie(x.low, x.high, x.low_ulp, x.bound) < std::tie(y.low, y.high, y.low_ulp, y.bound);
    });
  }
  return out;
}

bool OneDocumentHasAll(std::span<const Value* const> values) {
  if (values.empty()) return false;
  std::set<int32_t> common;
  for (const Statement* statement : values[0]->by) common.insert(statement->article);
  for (const Value* value : values.subspan(1)) {
    std::set<int32_t> here;
    for (const Statement* statement : value->by)
      if (common.count(statement->article) != 0) here.insert(statement->article);
    common = std::move(here);
  }
  return !common.empty();
}

const Value* Finest(const Cell& cell) {
  const Value* best = nullptr;
  auto width = [](const Value& value) {
    return Decimal::Subtract(value.operand.stance.printed.high, value.operand.stance.printed.low)
        .value_or(Decimal());
  };
  for (const Value& value : cell.values)
    if (best == nullptr || width(value) < width(*best)) best = &value;
  return best;
}

}  // namespace reckoner::corroboration
