// The statements of a family in order: a cell is one series, measure, period, base and unit; in it stand the
// values that are printed, each with the statements that print it. Internal to this floor.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "extractors/checks/relation.h"
#include "extractors/corroborate/statement.h"

namespace reckoner::corroboration {

using Statements = std::vector<const Statement*>;

struct Value {
  Operand operand;   // signed as the claim says, in the unit's base
  std::string text;  // as first printed
  Statements by;     // in the order of documents
};

struct Cell {
  const Claim* like = nullptr;  // the first statement's claim
  std::string base;             // the base period, "" for a level, "?" when unknown
  std::string unit;
  std::vector<Value> values;  // by size, then precision
};

struct Family {
  const std::vector<Article>* articles = nullptr;
  std::string name;
  std::vector<Cell> cells;

  const Article& article(const Statement& statement) const {
    return (*articles)[static_cast<size_t>(statement.article)];
  }
};

// `statements`: one family's, in canonical order.
Family MakeFamily(const std::vector<Article>& articles, std::span<const Statement* const> statements);

// The base that a growth or change is counted from: a period, a basis, "?" when unknown; "" for a level.
// Yearly growth without a word is over the year before.
std::string BaseOf(const Claim& claim);
// The same period a year earlier: "2025-Q3" -> "2024-Q3"; "" without a year.
std::string YearBefore(std::string_view time_period);

// Documents that state all of them.
bool OneDocumentHasAll(std::span<const Value* const> values);
// The value with the most digits.
const Value* Finest(const Cell& cell);

}  // namespace reckoner::corroboration
