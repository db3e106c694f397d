#include "extractors/corroborate/corroborate.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "extractors/corroborate/cells.h"
#include "extractors/corroborate/findings.h"

namespace reckoner::corroboration {
namespace {

using Finder = void (*)(const Family& family, std::vector<Finding>* findings);
constexpr Finder kFinders[] = {FindRestated, FindScopes, FindChanges, FindTotals, FindLabels};

// A level without a period that a growth of its article is counted from is of that growth's base.
void SettleBases(StatementSet* set) {
  std::map<std::pair<int32_t, std::string>, std::string> periods;
  for (const Statement& statement : set->statements) {
    const std::string base = BaseOf(statement.data);
    const bool known = !base.empty() && '0' <= base[0] && base[0] <= '9';
    if (known && !statement.base_figure.empty()) periods[{statement.article, statement.base_figure}] = base;
  }
  for (Statement& statement : set->statements) {
    if (!statement.data.time_period.empty() || statement.data.measure != Measure::kLevel) continue;
    const auto period = periods.find({statement.article, statement.figure});
    if (period != periods.end()) statement.data.time_period = period->second;
  }
}

}  // namespace

std::vector<Finding> Corroborate(StatementSet set) {
  // Articles of one doc_id are one article: the first index stands for all.
  std::map<std::string, int32_t> articles;
  for (size_t i = 0; i < set.articles.size(); ++i)
    articles.emplace(set.articles[i].doc_id, static_cast<int32_t>(i));
  SettleBases(&set);
  std::map<std::string, std::vector<const Statement*>> families;
  for (Statement& statement : set.statements) {
    statement.article = articles.at(set.articles[static_cast<size_t>(statement.article)].doc_id);
    if (!statement.data.family.empty()) families[statement.data.family].push_back(&statement);
  }
  std::vector<Finding> out;
  for (auto& [name, statements] : families) {
    auto key = [&](const Statement* s) {
      return std::tie(set.articles[static_cast<size_t>(s->article)].doc_id, s->rank, s->claim, s->text);
    };
    std::stable_sort(statements.begin(), statements.end(),
                     [&](const Statement* a, const Statement* b) { return key(a) < key(b); });
    const Family family = MakeFamily(set.articles, statements);
    std::vector<Finding> here;
    for (const Finder find : kFinders) find(family, &here);
    std::stable_sort(here.begin(), here.end(), [](const Finding& a, const Finding& b) {
      return std::tie(a.series, a.kind, a.relation, a.formula, a.id) <
             std::tie(b.series, b.kind, b.relation, b.formula, b.id);
    });
    out.insert(out.end(), std::make_move_iterator(here.begin()), std::make_move_iterator(here.end()));
  }
  return out;
}

}  // namespace reckoner::corroboration
