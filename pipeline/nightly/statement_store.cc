#include "pipeline/nightly/statement_store.h"

#include <algorithm>
#include <set>

#include "extractors/corroborate/corroborate.h"
#include "pipeline/nightly/journal_records.h"

namespace reckoner {
namespace {

using corroboration::Article;
using corroboration::Finding;
using corroboration::Statement;
using corroboration::StatementSet;

// Statements of one envelope to those of all before it.
void Append(StatementSet&& from, StatementSet* to) {
  const auto articles = static_cast<int32_t>(to->articles.size());
  for (Article& article : from.articles) to->articles.push_back(std::move(article));
  for (Statement& statement : from.statements) {
    statement.article += articles;
    to->statements.push_back(std::move(statement));
  }
}

}  // namespace

StatementStore::StatementStore(std::string journal, int workers, size_t held)
    : journal_(std::move(journal)), workers_(workers), most_(held) {
  held_.statements.reserve(most_);  // a list that grows is there twice for a moment
}

void StatementStore::Add(int64_t offset, int64_t size, StatementSet&& statements) {
  statements_ += statements.statements.size();
  std::set<std::string_view> spoken_of;
  for (const Statement& statement : statements.statements) {
    Family& family = families_[statement.data.family];
    ++family.statements;
    if (spoken_of.insert(statement.data.family).second)
      family.articles.push_back(static_cast<uint32_t>(places_.size()));
  }
  if (!spoken_of.empty()) places_.push_back({offset, size});
  if (statements_ > most_)
    held_ = StatementSet();
  else
    Append(std::move(statements), &held_);
}

void StatementStore::Corroborate(const std::function<bool(const Finding&)>& each) {
  auto tell = [&](StatementSet&& set) {
    return std::ranges::all_of(corroboration::Corroborate(std::move(set)), each);
  };
  if (statements_ <= most_) {
    tell(std::move(held_));
    return;
  }
  for (auto first = families_.cbegin(); first != families_.cend();) {
    auto last = first;
    size_t count = 0;
    do count += (last++)->second.statements;
    while (last != families_.cend() && count + last->second.statements <= most_);
    if (!tell(Read(first, last))) return;
    first = last;
  }
}

StatementSet StatementStore::Read(Families::const_iterator first, Families::const_iterator last) const {
  std::set<std::string_view> wanted;
  std::vector<uint32_t> articles;
  for (; first != last; ++first) {
    wanted.insert(first->first);
    articles.insert(articles.end(), first->second.articles.begin(), first->second.articles.end());
  }
  std::ranges::sort(articles);
  articles.erase(std::unique(articles.begin(), articles.end()), articles.end());
  StatementSet out;
  out.statements.reserve(most_);
  JournalRecords records(journal_, workers_, {.statements = true, .rows = false}, [&](JournalRecord& record) {
    // A growth of another family may still tell the period of a level's.
    std::erase_if(record.statements.statements, [&](Statement& statement) {
      if (wanted.contains(statement.data.family)) return false;
      statement.data.family.clear();
      return statement.base_figure.empty();
    });
    Append(std::move(record.statements), &out);
  });
  for (const uint32_t article : articles)
    records.Ask({.offset = places_[article].offset, .size = places_[article].size});
  records.Finish();
  return out;
}

}  // namespace reckoner
